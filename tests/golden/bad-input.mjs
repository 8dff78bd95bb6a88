// Bad input as a user meets it: an exit status, a Chinese sentence with file and place, and never a verdict.
// What each fixture must raise is in tests/fixtures/expected.json; the codes themselves are compared in tests/core.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { file, root, run, runTests } from './shared/command.mjs';

const fixtures = join(root, 'tests/fixtures');
const expected = JSON.parse(readFileSync(join(fixtures, 'expected.json'), 'utf8'));
const empty = file('empty.json', '{"junheng":1,"tables":{}}');

// One line for each problem, and each says what is wrong and where.
function refused(status, path, problems, ...args) {
  const begun = Date.now();
  const done = run(...args);
  assert.equal(done.signal, null, `ended by ${done.signal}`);
  assert.equal(done.status, status, done.stderr.slice(0, 500));
  assert.ok(Date.now() - begun < 5000, `${Date.now() - begun} ms`);
  assert.equal(done.stdout, '');
  const lines = done.stderr.split('\n').slice(0, -1);
  assert.equal(lines.length, problems.length, done.stderr.slice(0, 500));
  problems.forEach((problem, i) => {
    const [code, pointer] = problem.split(' ').filter((part) => !part.startsWith('@'));
    const place = `“${path}”${pointer ? ` ${pointer}` : ''}`;
    assert.ok(lines[i].startsWith(`错误 ${place}`), lines[i]);
    const sentence = lines[i].slice(3 + place.length);
    assert.match(sentence, /^( 第 \d+ 个字节)?：.*\p{Script=Han}.*。/u);
    assert.ok(!sentence.includes(code), `a code instead of a sentence: ${lines[i]}`);
  });
}
function badCounty(path, problems) {
  refused(3, path, problems, 'assess', path);
  refused(3, path, problems, 'assess', path, '--format', 'json');
}

const tests = {
  'each fixture has its expectation, and each expectation its fixture'() {
    for (const [name, files] of Object.entries(expected)) {
      assert.deepEqual(Object.keys(files).sort(), readdirSync(join(fixtures, name)).map((f) => f.replace(/\.json$/, '')).sort());
      for (const [f, problems] of Object.entries(files)) {
        if (/^\w+\.\w+/.test(f)) assert.ok(problems.some((p) => f.startsWith(`${p.split(' ')[0]}.`)), `${f} is not named after its code`);
      }
    }
  },
  'each code that a file can raise has a fixture'() {
    const words = readFileSync(join(root, 'core/report/problem_words.cpp'), 'utf8');
    const codes = [...words.matchAll(/Entry\{"([a-z0-9_.]+)"/g)].map((match) => match[1]);
    assert.ok(codes.length > 40);
    const raised = new Set(Object.values(expected).flatMap((files) => Object.values(files).flat()).map((problem) => problem.split(' ')[0]));
    const elsewhere = [
      'json.too_large', 'json.too_many', 'problems.more', // made below, or in tests/core: too large to keep
      'file.unreadable', 'file.unwritable', 'file.is_input', 'file.empty', 'file.not_table', 'standard.unknown', 'explain.unknown', // no file's fault
      'dictionary.shape', 'expression.unknown_unit', // of another field dictionary
      'journal.broken', // tests/core/session
    ];
    const ofSheets = (code) => /^(csv|encoding|xls|cell_value|table\.(merged_number|stage|no_key)|mapping|merge|sheet|column|zip|xlsx|office)\b/.test(code); // tests/core/codec
    assert.deepEqual(codes.filter((code) => !raised.has(code) && !ofSheets(code) && !elsewhere.includes(code)), []);
  },
  'wrong rows without end: 200 problems and the word that there are more'() {
    const rows = Array.from({ length: 300000 }, (_, i) => `["${i}",-1]`);
    const path = file('rows.json', `{"junheng":1,"tables":{"school":{"columns":["code","pupils.primary"],"rows":[${rows}]}}}`);
    const listed = Array.from({ length: 200 }, (_, i) => `cell.negative /tables/school/rows/${i}/1`);
    badCounty(path, [...listed, 'problems.more']);
  },
  'rows that are no rows, without end'() {
    const path = file('misfits.json', `{"junheng":1,"tables":{"school":{"columns":["code"],"rows":[${'0,'.repeat(299999)}0]}}}`);
    const listed = Array.from({ length: 200 }, (_, i) => `row.length /tables/school/rows/${i}`);
    badCounty(path, [...listed, 'problems.more']);
  },
  'brackets without end'() {
    const path = file('brackets.json', '['.repeat(5000000));
    badCounty(path, [`json.too_deep ${'/0'.repeat(32)}`]);
  },
  'a file over 64 MB, and one of 200 MB, are not read to the end'() {
    for (const megabytes of [65, 200]) {
      const path = file('large.json', '');
      truncateSync(path, megabytes << 20); // takes no room on the disk
      badCounty(path, ['json.too_large']);
      assert.ok(run('assess', path).stderr.includes(`文件有 ${megabytes} MB，超过 64 MB 的上限`));
      refused(4, path, ['json.too_large'], 'check-standard', path);
    }
  },
  'a text of 30 MB where a number belongs is quoted in part'() {
    const path = file('text.json', `{"junheng":1,"tables":{"county":{"population":"${'万'.repeat(10 << 20)}"}}}`);
    badCounty(path, ['cell.not_number /tables/county/population']);
    assert.ok(run('assess', path).stderr.length < 5000);
  },
};
for (const [name, problems] of Object.entries(expected['county/bad'])) {
  const path = `tests/fixtures/county/bad/${name}.json`;
  tests[`county/bad/${name}`] = () => badCounty(path, problems);
}
for (const [name, problems] of Object.entries(expected['county/doubtful'])) {
  tests[`county/doubtful/${name}`] = () => {
    const done = run('assess', `tests/fixtures/county/doubtful/${name}.json`, '--format', 'json');
    assert.ok([1, 2].includes(done.status), `status ${done.status}`);
    assert.ok(['unmet', 'undetermined'].includes(JSON.parse(done.stdout).verdict));
    assert.equal(done.stderr.split('\n').length - 1, problems.length, done.stderr);
  };
}
for (const [name, problems] of Object.entries(expected['standard/bad'])) {
  const path = `tests/fixtures/standard/bad/${name}.json`;
  tests[`standard/bad/${name}`] = () => {
    refused(4, path, problems, 'check-standard', path);
    refused(4, path, problems, 'assess', empty, '--standard', path);
  };
}
runTests(tests);
