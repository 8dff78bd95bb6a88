// Runs the command (JUNHENG_CLI) as a user would, and named tests one after the other.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cli = process.env.JUNHENG_CLI;
if (!cli) {
  console.error('JUNHENG_CLI is not set');
  process.exit(1);
}
export const root = fileURLToPath(new URL('../../..', import.meta.url));

// Removed when the tests are done.
export const folder = mkdtempSync(join(tmpdir(), 'junheng-'));

export function file(name, text) {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

export function run(...args) {
  const done = spawnSync(cli, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (done.error) throw done.error;
  return done;
}

// Paths from the root, and ids.
export const samples = readdirSync(join(root, 'assets/samples')).filter((name) => name.endsWith('.json')).sort().map((name) => `assets/samples/${name}`);
export const standards = readdirSync(join(root, 'assets/standards')).sort().map((name) => name.replace(/\.json$/, ''));

// tests: name -> function that throws where it fails. Ends the process.
export async function runTests(tests) {
  let failed = 0;
  for (const [name, test] of Object.entries(tests)) {
    try {
      await test();
      console.log(`ok    ${name}`);
    } catch (error) {
      ++failed;
      console.log(`FAIL  ${name}\n      ${error.message.replaceAll('\n', '\n      ')}`);
    }
  }
  rmSync(folder, { recursive: true });
  console.log(`${Object.keys(tests).length - failed} passed, ${failed} failed`);
  process.exit(failed ? 1 : 0);
}
