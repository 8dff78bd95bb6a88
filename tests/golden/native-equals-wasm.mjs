// node native-equals-wasm.mjs NATIVE_CLI WASM_CLI_JS: both builds say the same, byte for byte, of every sample by every standard.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const [native, wasm] = process.argv.slice(2).map((path) => resolve(path));
if (!native || !wasm) {
  console.error('usage: node native-equals-wasm.mjs NATIVE_CLI WASM_CLI_JS');
  process.exit(64);
}
const root = fileURLToPath(new URL('../..', import.meta.url));

function run(command, args) {
  const done = spawnSync(command, args, { cwd: root, maxBuffer: 1 << 28 });
  if (done.error) throw done.error;
  return done;
}

const folder = join(root, 'assets/samples');
const samples = (existsSync(folder) ? readdirSync(folder) : []).filter((name) => name.endsWith('.json')).sort();
const standards = run(native, ['standards']).stdout.toString().split('\n').filter(Boolean).map((line) => line.split(/\s+/)[0]);
if (samples.length === 0 || standards.length === 0) {
  console.error(`nothing to compare: ${samples.length} samples, ${standards.length} standards`);
  process.exit(1);
}

let passed = 0;
let failed = 0;
for (const name of samples) {
  for (const standard of standards) {
    const args = ['assess', `assets/samples/${name}`, '--standard', standard, '--format', 'json'];
    const a = run(native, args);
    const b = run(process.execPath, [wasm, ...args]);
    const judged = [0, 1, 2].includes(a.status) && a.stdout.length > 0;
    if (judged && a.status === b.status && a.stdout.equals(b.stdout)) {
      ++passed;
      continue;
    }
    ++failed;
    const at = a.stdout.findIndex((byte, i) => byte !== b.stdout[i]);
    console.log(`${name} by ${standard}: status ${a.status} and ${b.status}, ${a.stdout.length} and ${b.stdout.length} bytes, first difference at ${at}`);
    if (a.stderr.length + b.stderr.length > 0) console.log(`${a.stderr}${b.stderr}`.slice(0, 500));
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
