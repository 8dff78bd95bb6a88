// node native-equals-wasm.mjs NATIVE_CLI WASM_CLI_JS: both builds say and write the same, byte for byte: of every sample by every
// standard, its charts, and of every sheet that other programs wrote.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const [native, wasm] = process.argv.slice(2).map((path) => resolve(path));
if (!native || !wasm) {
  console.error('usage: node native-equals-wasm.mjs NATIVE_CLI WASM_CLI_JS');
  process.exit(64);
}
const root = fileURLToPath(new URL('../..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'junheng-'));

// Its status, what it printed, and the file it wrote where it was to write one ("OUT.xlsx" among the arguments).
function run(command, before, args) {
  const at = args.findIndex((arg) => arg.startsWith('OUT.'));
  const out = at < 0 ? '' : join(scratch, args[at]);
  rmSync(out || join(scratch, 'none'), { force: true });
  const done = spawnSync(command, [...before, ...args.map((arg, i) => (i === at ? out : arg))], { cwd: root, maxBuffer: 1 << 28 });
  if (done.error) throw done.error;
  return { status: done.status, stdout: done.stdout, stderr: done.stderr, file: existsSync(out) ? readFileSync(out) : Buffer.alloc(0) };
}

const list = (folder) => readdirSync(join(root, folder)).sort();
const samples = list('assets/samples').filter((name) => name.endsWith('.json')).map((name) => `assets/samples/${name}`);
const standards = run(native, [], ['standards']).stdout.toString().split('\n').filter(Boolean).map((line) => line.split(/\s+/)[0]);
const sheets = list('tests/fixtures/sheets').filter((name) => /\.(xlsx?|csv|txt)$/.test(name)).map((name) => `tests/fixtures/sheets/${name}`);
const county = ['merged-headers.xlsx', 'county-form.xls', 'classes-and-rooms.xlsx'].map((name) => `tests/fixtures/sheets/${name}`);

const charts = run(native, [], ['chart', samples[0]]).stdout.toString().split('\n').filter(Boolean);

const commands = [
  ...samples.flatMap((sample) => charts.map((chart) => ['chart', sample, chart])),
  ...samples.flatMap((sample) => standards.map((standard) => ['assess', sample, '--standard', standard, '--format', 'json'])),
  ...samples.map((sample) => ['assess', sample, '--format', 'html']),
  ...samples.flatMap((sample) => ['OUT.xlsx', 'OUT.csv'].map((out) => ['export', sample, '--out', out])),
  ...standards.map((standard) => ['template', '--standard', standard, '--out', 'OUT.xlsx']),
  ...sheets.map((sheet) => ['import', sheet, '--out', 'OUT.json']),
  ['import', ...county, '--out', 'OUT.json'],
];
if (samples.length === 0 || charts.length === 0 || standards.length === 0 || sheets.length < 50) throw new Error('nothing to compare');

let passed = 0;
let failed = 0;
for (const args of commands) {
  const a = run(native, [], args);
  const b = run(process.execPath, [wasm], args);
  const made = a.stdout.length + a.file.length > 0;
  const differs = ['stdout', 'stderr', 'file'].filter((part) => !a[part].equals(b[part]));
  if (made && a.status === b.status && differs.length === 0) {
    ++passed;
    continue;
  }
  ++failed;
  console.log(`${args.join(' ')}: status ${a.status} and ${b.status}, ${differs.join(', ') || 'nothing'} differs`);
  for (const part of differs) {
    const at = a[part].findIndex((byte, i) => byte !== b[part][i]);
    console.log(`  ${part}: ${a[part].length} and ${b[part].length} bytes, from ${at} on: ${a[part].subarray(at, at + 80)} | ${b[part].subarray(at, at + 80)}`);
  }
}
rmSync(scratch, { recursive: true });
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
