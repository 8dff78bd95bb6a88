// node run.mjs NATIVE_BUILD WASM_BUILD SCRATCH: everything measured in one run, ratios beside the times.
// JUNHENG_BENCH_REFERENCE, if set, is a C++ source of somebody else's: it is compiled and measured along.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [native, wasm, scratch] = process.argv.slice(2);
const here = fileURLToPath(new URL('.', import.meta.url));
const rows = join(scratch, 'main.csv');

function run(command, ...args) {
  const done = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (done.error) throw done.error;
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')}: ${done.stderr}`);
  return done.stdout;
}
const line = (command, ...args) => JSON.parse(run(command, ...args));

mkdirSync(scratch, { recursive: true });
if (!existsSync(rows)) run(join(native, 'junheng_bench'), '--generate', rows);

const programs = [
  ['plain C++, native', () => line(join(native, 'bench_plain'), rows)],
  ['junheng, native', () => line(join(native, 'junheng_bench'), rows)],
  ['plain C++, WebAssembly', () => line(process.execPath, join(wasm, 'bench_plain.js'), rows)],
  ['junheng, WebAssembly', () => line(process.execPath, join(wasm, 'junheng_bench.js'), rows)],
  ['plain JavaScript', () => line(process.execPath, join(here, 'plain/plain.mjs'), rows)],
];
const reference = process.env.JUNHENG_BENCH_REFERENCE;
if (reference) {
  const built = join(scratch, 'reference');
  run('c++', '-O2', '-std=c++17', reference, '-o', built);
  programs.push(['reference, native', () => line(built, rows)]);
}
const results = programs.map(([name, measure]) => ({ ...measure(), name }));
const by = name => results.find(result => result.name === name);
for (const r of results) {
  r.verdicts_ms = r.cv_ms + r.schools_ms;
  r.all_ms = r.load_ms + r.verdicts_ms;
}

const expected = results[0];
for (const r of results) {
  const same = r.groups === expected.groups && r.ok_groups === expected.ok_groups && r.ok_schools === expected.ok_schools &&
    Math.abs(r.sum_cv - expected.sum_cv) < 1e-6;
  if (!same) throw new Error(`${r.name} comes to other verdicts: ${JSON.stringify(r)}`);
}

const cell = (value, digits = 1) => (value === undefined ? '-' : value.toFixed(digits)).padStart(10);
console.log(`\n${expected.rows} schools, ${expected.groups} groups, milliseconds (median), the same verdicts by all:\n`);
console.log(`${''.padEnd(26)}${['load', 'CVs', 'schools', 'CVs+sch.', 'all', 'peak MB'].map(h => h.padStart(10)).join('')}`);
for (const r of results) {
  console.log(r.name.padEnd(26) + cell(r.load_ms) + cell(r.cv_ms) + cell(r.schools_ms) + cell(r.verdicts_ms) + cell(r.all_ms) + cell(r.peak_mb, 0));
}
const ratio = (a, b, key) => (by(a)[key] / by(b)[key]).toFixed(2);
console.log(`
CVs and schools, junheng / plain C++ native:       ${ratio('junheng, native', 'plain C++, native', 'verdicts_ms')}
CVs and schools, junheng / plain C++ WebAssembly:  ${ratio('junheng, WebAssembly', 'plain C++, WebAssembly', 'verdicts_ms')}
file to verdicts, junheng / plain JavaScript:      ${ratio('junheng, native', 'plain JavaScript', 'all_ms')} native, ${ratio('junheng, WebAssembly', 'plain JavaScript', 'all_ms')} WebAssembly`);

if (reference) console.log(`CVs and schools, junheng / reference native:       ${ratio('junheng, native', 'reference, native', 'verdicts_ms')}`);

console.log('\nOne county with all its tables (the invented one):\n');
console.log(`${''.padEnd(26)}${['read ms', 'judge ms', 'cell us', 'item us'].map(h => h.padStart(10)).join('')}   (explaining one indicator, one item of one school)`);
for (const [name, command] of [['junheng, native', [join(native, 'junheng_bench')]], ['junheng, WebAssembly', [process.execPath, join(wasm, 'junheng_bench.js')]]]) {
  const r = line(...command, '--county');
  console.log(name.padEnd(26) + cell(r.read_ms, 2) + cell(r.assess_ms, 2) + cell(r.explain_indicator_us, 2) + cell(r.explain_item_us, 2));
}

if (!existsSync(join(scratch, 'schools.csv'))) run(join(native, 'junheng_bench'), '--sheets', scratch);
console.log('\nA file of schools imported, once: 60 columns recognised, each cell with its origin (goal for 5 000: 1 s native, 2 s in WebAssembly, judged):\n');
console.log(`${''.padEnd(38)}${['schools', 'cells ms', 'import ms', 'judge ms', 'peak MB'].map(h => h.padStart(10)).join('')}`);
process.env.RUNS = '1';
const imports = {};
for (const file of ['schools.xlsx', 'schools.csv']) {
  for (const [name, command] of [['native', [join(native, 'junheng_bench')]], ['WebAssembly', [process.execPath, join(wasm, 'junheng_bench.js')]]]) {
    const r = line(...command, '--import', join(scratch, file));
    imports[`${file} ${name}`] = r;
    console.log(`${file}, ${name}`.padEnd(38) + cell(r.rows, 0) + cell(r.read_ms) + cell(r.import_ms) + cell(r.assess_ms) + cell(r.peak_mb, 0));
  }
}
const share = (file) => (imports[`${file} WebAssembly`].import_ms / imports[`${file} native`].import_ms).toFixed(2);
console.log(`\nimport, WebAssembly / native:                      ${share('schools.xlsx')} (.xlsx), ${share('schools.csv')} (CSV)`);
