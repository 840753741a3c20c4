import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type FuseConfig, FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { type AfterPackContext, Arch, type Configuration } from 'electron-builder';
import { packedFiles } from './packedFiles.ts';

const PREBUILDS = 'node_modules/better-sqlite3/prebuilds';
const LINUX_PROGRAM = 'crewmap';
const ENTRIES = ['out/main/index.js', 'out/main/services.js', 'out/main/inspector.js'];

/** Every switch of Electron’s binary, decided. */
export const FUSES: FuseConfig = {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: false,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // Speeds up SQLite’s WebAssembly, which inspects files.
  [FuseV1Options.WasmTrapHandlers]: true,
};

/** Where a packaged app keeps its resources, and its program. */
function placesOf({ appOutDir, electronPlatformName, packager }: AfterPackContext) {
  const name = packager.appInfo.productFilename;
  if (electronPlatformName === 'darwin') {
    return {
      resources: join(appOutDir, `${name}.app`, 'Contents', 'Resources'),
      program: join(appOutDir, `${name}.app`),
    };
  }
  const program = electronPlatformName === 'win32' ? `${name}.exe` : LINUX_PROGRAM;
  return { resources: join(appOutDir, 'resources'), program: join(appOutDir, program) };
}

/** Native code of a package: it must be the one file SQLite needs there, outside the archive. */
export function wrongNativeFiles(resources: string, platform: string, arch: string): string[] {
  const unpacked = join(resources, 'app.asar.unpacked');
  const wanted = join(PREBUILDS, `${platform}-${arch}.node`);
  const native = existsSync(unpacked)
    ? readdirSync(unpacked, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(node|so|dll|dylib)$/.test(file))
    : [];
  const others = native.filter((file) => file !== wanted).map((file) => `${file} does not belong here`);
  return native.includes(wanted) ? others : [...others, `${wanted} is missing`];
}

async function afterPack(context: AfterPackContext): Promise<void> {
  const arch = Arch[context.arch] ?? '';
  const { resources, program } = placesOf(context);
  const wrong = wrongNativeFiles(resources, context.electronPlatformName, arch);
  if (wrong.length > 0) throw new Error(`The package is not right: ${wrong.join('; ')}.`);
  // A changed program needs its signature renewed before an ARM Mac runs it.
  const resetAdHocDarwinSignature = context.electronPlatformName === 'darwin' && arch === 'arm64';
  await flipFuses(program, { ...FUSES, resetAdHocDarwinSignature });
}

/** `electronDist` = a folder with Electron’s files for this platform, so that nothing is downloaded. */
export function packaging(root: string, electronDist: string | null): Configuration {
  const { files, packages } = packedFiles(root, ENTRIES, ['better-sqlite3']);
  return {
    appId: 'org.crewmap.app',
    productName: 'Crewmap',
    directories: { output: 'dist', buildResources: 'resources' },
    ...(electronDist === null ? {} : { electronDist }),
    files: [
      'package.json',
      ...files,
      'out/preload/**',
      'out/renderer/**',
      'out/renderer.json',
      '!node_modules/**',
      ...packages.map((name) => `node_modules/${name}/**`),
      '!node_modules/better-sqlite3/{deps,src,build}/**',
      `!${PREBUILDS}/**`,
      // Filled in by electron-builder.
      `${PREBUILDS}/\${platform}-\${arch}.node`,
    ],
    asar: true,
    asarUnpack: [`${PREBUILDS}/**`],
    disableAsarIntegrity: false,
    npmRebuild: false,
    nodeGypRebuild: false,
    buildDependenciesFromSource: false,
    publish: null,
    afterPack,
    fileAssociations: [{ ext: 'sqlite', name: 'Crewmap workspace', role: 'Editor', rank: 'Alternate' }],
    linux: { executableName: LINUX_PROGRAM, target: ['AppImage', 'tar.gz'], category: 'Office', icon: 'icon.png' },
    mac: { target: ['dmg', 'zip'], category: 'public.app-category.business', icon: 'icon.png' },
    win: { target: ['nsis', 'zip'], icon: 'icon.png' },
  };
}
