import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';

/**
 * A test double of the module `electron`: what our main side uses of it, with everything that crosses a process
 * cloned, as it would be. Use with `vi.mock('electron', () => import('./fakeElectron.ts'))`; read and reset through `fake`.
 */

type Handler = (...args: never[]) => unknown;
type Listener = (...args: unknown[]) => void;

/** One end of a process: what the program behind it gets. */
export interface ProgramPort {
  post(message: unknown): void;
  receive(handler: (message: unknown) => void): void;
  exit(code: number): void;
}

export class FakeUtilityProcess extends EventEmitter {
  readonly path: string;
  readonly options: Readonly<Record<string, unknown>>;
  private readonly inbox: ((message: unknown) => void)[] = [];
  private alive = true;

  constructor(path: string, options: Readonly<Record<string, unknown>>) {
    super();
    this.path = path;
    this.options = options;
  }
  postMessage(message: unknown): void {
    const copy = structuredClone(message);
    setImmediate(() => {
      if (this.alive) for (const receive of this.inbox) receive(copy);
    });
  }
  kill(): boolean {
    this.end(0);
    return true;
  }
  end(code: number): void {
    if (!this.alive) return;
    this.alive = false;
    setImmediate(() => this.emit('exit', code));
  }
  port(): ProgramPort {
    return {
      post: (message) => {
        const copy = structuredClone(message);
        setImmediate(() => this.alive && this.emit('message', copy));
      },
      receive: (handler) => this.inbox.push(handler),
      exit: (code) => this.end(code),
    };
  }
}

export class FakeWebContents extends EventEmitter {
  readonly id: number;
  readonly mainFrame = { url: '', detached: false };
  readonly sent: { readonly channel: string; readonly message: unknown }[] = [];
  /** What the page of this window hears. */
  readonly renderer = new EventEmitter();
  windowOpen: (details: { url: string }) => { action: string } = () => ({ action: 'allow' });
  evaluated: unknown = { pages: '2', why: null };
  printed: Readonly<Record<string, unknown>> | null = null;

  constructor(id: number) {
    super();
    this.id = id;
  }
  send(channel: string, message: unknown): void {
    const copy = structuredClone(message);
    this.sent.push({ channel, message: copy });
    this.renderer.emit(channel, {}, copy);
  }
  setWindowOpenHandler(handler: FakeWebContents['windowOpen']): void {
    this.windowOpen = handler;
  }
  async executeJavaScript(): Promise<unknown> {
    return this.evaluated;
  }
  async printToPDF(options: Readonly<Record<string, unknown>>): Promise<Uint8Array> {
    this.printed = options;
    return new Uint8Array([37, 80, 68, 70]);
  }
  /** The page calls main on a channel, as `ipcRenderer.invoke` does. `as` pretends to be another sender. */
  async invoke(
    channel: string,
    args: readonly unknown[],
    as: Readonly<Record<string, unknown>> = {},
  ): Promise<unknown> {
    const handler = fake.handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    const event = { sender: this, senderFrame: this.mainFrame, ...as };
    return structuredClone(await (handler as Listener)(event, ...structuredClone(args)));
  }
}

export class FakeBrowserWindow extends EventEmitter {
  static readonly all: FakeBrowserWindow[] = [];
  static focused: FakeBrowserWindow | null = null;
  readonly options: Readonly<Record<string, unknown>>;
  readonly webContents: FakeWebContents;
  readonly loaded: string[] = [];
  shown = false;
  minimized = false;
  private gone = false;

  constructor(options: Readonly<Record<string, unknown>>) {
    super();
    this.options = options;
    this.webContents = new FakeWebContents(FakeBrowserWindow.all.length + 1);
    FakeBrowserWindow.all.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  static getFocusedWindow = (): FakeBrowserWindow | null => FakeBrowserWindow.focused;
  static fromWebContents = (contents: FakeWebContents): FakeBrowserWindow | null =>
    FakeBrowserWindow.all.find((window) => window.webContents === contents) ?? null;
  async loadURL(url: string): Promise<void> {
    this.loaded.push(url);
    this.webContents.mainFrame.url = url;
    this.emit('ready-to-show');
  }
  show(): void {
    this.shown = true;
    FakeBrowserWindow.focused = this;
  }
  focus(): void {
    FakeBrowserWindow.focused = this;
  }
  isMinimized = (): boolean => this.minimized;
  restore(): void {
    this.minimized = false;
  }
  isDestroyed = (): boolean => this.gone;
  destroy(): void {
    this.close();
  }
  close(): void {
    if (this.gone) return;
    this.gone = true;
    if (FakeBrowserWindow.focused === this) FakeBrowserWindow.focused = null;
    this.emit('closed');
    if (FakeBrowserWindow.all.every((window) => window.gone)) app.emit('window-all-closed');
  }
}

class FakeApp extends EventEmitter {
  isPackaged = true;
  private ready: () => void = () => {};
  private whenIsReady: Promise<void> = Promise.resolve();
  readonly commandLine = { appendSwitch: (name: string) => fake.order.push(`switch ${name}`) };
  rearm(): void {
    this.removeAllListeners();
    this.isPackaged = true;
    this.whenIsReady = new Promise((resolve) => {
      this.ready = resolve;
    });
  }
  becomeReady(): void {
    fake.order.push('ready');
    this.ready();
  }
  whenReady = (): Promise<void> => this.whenIsReady;
  enableSandbox = (): void => void fake.order.push('enableSandbox');
  requestSingleInstanceLock = (): boolean => fake.isFirst;
  setPath = (name: string, path: string): void => {
    if (!existsSync(path)) throw new Error(`Failed to set path to ${path}`);
    fake.paths.set(name, path);
  };
  getPath = (name: string): string => fake.paths.get(name) ?? name;
  quit = (): void => {
    let prevented = false;
    this.emit('before-quit', { preventDefault: () => (prevented = true) });
    if (!prevented) fake.ended.push('quit');
  };
  exit = (code: number): void => void fake.ended.push(`exit ${code}`);
}

class FakeSession extends EventEmitter {
  readonly handlers = new Map<string, Handler | null>();
  readonly schemes = new Map<string, (request: Request) => Response | Promise<Response>>();
  spellChecker = true;
  readonly protocol = {
    handle: (scheme: string, handler: (request: Request) => Response) => void this.schemes.set(scheme, handler),
  };
  readonly webRequest = {
    onBeforeRequest: (handler: Handler) => void this.handlers.set('onBeforeRequest', handler),
  };
  private keep =
    (name: string) =>
    (handler: Handler | null): void =>
      void this.handlers.set(name, handler);
  setPermissionRequestHandler = this.keep('permissionRequest');
  setPermissionCheckHandler = this.keep('permissionCheck');
  setDevicePermissionHandler = this.keep('devicePermission');
  setDisplayMediaRequestHandler = this.keep('displayMedia');
  setUSBProtectedClassesHandler = this.keep('usbProtectedClasses');
  setBluetoothPairingHandler = this.keep('bluetoothPairing');
  setSpellCheckerEnabled = (enabled: boolean): void => {
    this.spellChecker = enabled;
  };
}

/** What happened, and what the user and the machine answer. */
export const fake = {
  order: [] as string[],
  ended: [] as string[],
  paths: new Map<string, string>(),
  isFirst: true,
  handlers: new Map<string, Handler>(),
  privileged: [] as unknown[],
  session: new FakeSession(),
  forked: [] as FakeUtilityProcess[],
  /** What a forked file runs, by the end of its path. */
  programs: new Map<string, (port: ProgramPort) => void>(),
  menu: null as unknown,
  opened: [] as string[],
  errors: [] as string[],
  questions: [] as string[],
  /** The button the user presses on the next question. */
  answer: 0,
  chosenFile: null as string | null,
  saveFile: null as string | null,
  dialogs: [] as unknown[],
  reset(): void {
    fake.order.length = 0;
    fake.ended.length = 0;
    fake.paths.clear();
    fake.isFirst = true;
    fake.handlers.clear();
    fake.privileged = [];
    fake.session = new FakeSession();
    fake.forked.length = 0;
    fake.programs.clear();
    fake.menu = null;
    fake.opened.length = 0;
    fake.errors.length = 0;
    fake.questions.length = 0;
    fake.answer = 0;
    fake.chosenFile = null;
    fake.saveFile = null;
    fake.dialogs.length = 0;
    FakeBrowserWindow.all.length = 0;
    FakeBrowserWindow.focused = null;
    app.rearm();
  },
};

export const app = new FakeApp();
export { FakeBrowserWindow as BrowserWindow };
export const ipcMain = {
  handle: (channel: string, handler: Handler) => void fake.handlers.set(channel, handler),
};
export const protocol = {
  registerSchemesAsPrivileged: (schemes: unknown[]) => {
    fake.order.push('registerSchemes');
    fake.privileged = schemes;
  },
};
export const session = {
  get defaultSession() {
    return fake.session;
  },
};
export const shell = { openExternal: async (url: string) => void fake.opened.push(url) };
export const Menu = {
  buildFromTemplate: (template: unknown) => template,
  setApplicationMenu: (menu: unknown) => {
    fake.menu = menu;
  },
};
export const utilityProcess = {
  fork: (path: string, _args: readonly string[], options: Readonly<Record<string, unknown>>) => {
    const child = new FakeUtilityProcess(path, options);
    fake.forked.push(child);
    const program = [...fake.programs].find(([end]) => path.endsWith(end))?.[1];
    if (program === undefined) throw new Error(`Nothing is known to run as ${path}`);
    program(child.port());
    return child;
  },
};
const optionsOf = (args: readonly unknown[]): unknown => args.at(-1);
export const dialog = {
  showOpenDialog: async (...args: unknown[]) => {
    fake.dialogs.push(optionsOf(args));
    return { canceled: fake.chosenFile === null, filePaths: fake.chosenFile === null ? [] : [fake.chosenFile] };
  },
  showSaveDialog: async (...args: unknown[]) => {
    fake.dialogs.push(optionsOf(args));
    return { canceled: fake.saveFile === null, filePath: fake.saveFile ?? '' };
  },
  showMessageBox: async (...args: unknown[]) => {
    fake.questions.push((optionsOf(args) as { message: string }).message);
    return { response: fake.answer };
  },
  showErrorBox: (_title: string, sentence: string) => void fake.errors.push(sentence),
};
