import * as z from 'zod';

// The page's Content-Security-Policy forbids generated code, which zod uses by default.
z.config({ jitless: true });

export { z };
