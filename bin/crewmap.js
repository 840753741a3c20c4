#!/usr/bin/env node
import { runWithNode } from './with-node.js';

await runWithNode('src/main/launch/cli.ts', process.argv.slice(2));
