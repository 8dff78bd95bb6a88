// The same floor in JavaScript: what a careful page without a library does. node plain.mjs ROWS.csv
import { readFileSync } from 'node:fs';

const INDICATORS = 7;
const STANDARD = [[4.2, 1, 0.9, 4.5, 7.5, 2000, 2.3], [5.3, 1, 0.9, 5.8, 10.2, 2500, 2.4]];
const PER = [100, 100, 100, 1, 1, 1, 100];
const LIMIT = [0.50, 0.45];
const TINY = 1e-9;

function load(path) {
  const bytes = readFileSync(path);
  let n = -1;
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 10) n++;
  const county = new Int32Array(n), stage = new Uint8Array(n), pupils = new Float64Array(n);
  const amount = Array.from({ length: INDICATORS }, () => new Float64Array(n));
  let at = bytes.indexOf(10) + 1;
  const number = () => {
    let value = 0, scale = 0;
    for (let byte; (byte = bytes[at++]) !== 44 && byte !== 10;) {
      if (byte === 46) { scale = 1; continue; }
      value = value * 10 + (byte - 48);
      scale *= 10;
    }
    return scale > 1 ? value / scale : value;
  };
  for (let row = 0; row < n; row++) {
    county[row] = number();
    number();
    stage[row] = bytes[at] === 80 ? 0 : 1;
    at += 2;
    pupils[row] = number();
    for (let k = 0; k < INDICATORS; k++) amount[k][row] = number();
  }
  return { n, county, stage, pupils, amount };
}

function coefficients(rows) {
  const known = new Map(), group = new Int32Array(rows.n), stages = [];
  for (let i = 0; i < rows.n; i++) {
    const key = rows.county[i] * 2 + rows.stage[i];
    let g = known.get(key);
    if (g === undefined) {
      known.set(key, g = stages.length);
      stages.push(rows.stage[i]);
    }
    group[i] = g;
  }
  const groups = stages.length, pupils = new Float64Array(groups), ok = new Uint8Array(groups).fill(1);
  for (let i = 0; i < rows.n; i++) pupils[group[i]] += rows.pupils[i];
  let sum = 0;
  for (const column of rows.amount) {
    const mean = new Float64Array(groups), spread = new Float64Array(groups);
    for (let i = 0; i < rows.n; i++) mean[group[i]] += column[i];
    for (let g = 0; g < groups; g++) mean[g] /= pupils[g];
    for (let i = 0; i < rows.n; i++) {
      const d = column[i] / rows.pupils[i] - mean[group[i]];
      spread[group[i]] += rows.pupils[i] * d * d;
    }
    for (let g = 0; g < groups; g++) {
      const cv = Math.sqrt(spread[g] / pupils[g]) / mean[g];
      sum += cv;
      if (cv > LIMIT[stages[g]]) ok[g] = 0;
    }
  }
  return { groups, sum, ok: ok.reduce((a, b) => a + b, 0) };
}

function schools(rows) {
  let passed = 0;
  for (let i = 0; i < rows.n; i++) {
    let full = 0, low = 0;
    const standard = STANDARD[rows.stage[i]];
    for (let k = 0; k < INDICATORS; k++) {
      const have = rows.amount[k][i] * PER[k] * (1 + TINY), need = standard[k] * rows.pupils[i];
      if (have >= need) full++;
      if (have < 0.85 * need) low++;
    }
    if (full >= 6 && low === 0) passed++;
  }
  return passed;
}

function timed(work) {
  const times = [];
  let result;
  for (let i = 0; i < Math.max(1, Number(process.env.RUNS ?? 7)); i++) {
    const begin = performance.now();
    result = work();
    times.push(performance.now() - begin);
  }
  times.sort((a, b) => a - b);
  return { result, ms: times[times.length >> 1] };
}

const rows = timed(() => load(process.argv[2]));
const found = timed(() => coefficients(rows.result));
const passed = timed(() => schools(rows.result));
console.log(JSON.stringify({
  rows: rows.result.n, groups: found.result.groups, load_ms: rows.ms, cv_ms: found.ms, schools_ms: passed.ms,
  sum_cv: found.result.sum, ok_groups: found.result.ok, ok_schools: passed.result,
  peak_mb: process.resourceUsage().maxRSS / 1024,
}));
