// The command as a user meets it: exit statuses, output, problems. JUNHENG_CLI is the command.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cli = process.env.JUNHENG_CLI;
if (!cli) {
  console.error('JUNHENG_CLI is not set');
  process.exit(1);
}
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'junheng-'));

function run(...args) {
  const done = spawnSync(cli, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (done.error) throw done.error;
  return done;
}
function file(name, text) {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}
function sample(name) {
  const path = `assets/samples/${name}.json`;
  assert.ok(existsSync(join(root, path)), `${path} is absent`);
  return path;
}
const escape = String.fromCharCode(27);
function expect(status, ...args) {
  const done = run(...args);
  assert.equal(done.status, status, `junheng ${args.join(' ')}: ${done.stderr}`);
  assert.ok(!(done.stdout + done.stderr).includes(escape), 'colours although not on a terminal');
  return done;
}

const empty = file('empty.json', '{"junheng":1,"tables":{}}');
const tests = {
  'no arguments, unknown commands and wrong options are 64 with the usage'() {
    for (const args of [[], ['nothing'], ['assess'], ['assess', empty, 'extra'], ['assess', empty, '--format', 'xml'], ['assess', empty, '--standard'],
                        ['compare', empty], ['compare', empty, '--standards', 'national-2017'], ['check-standard']]) {
      assert.match(expect(64, ...args).stderr, /用法/);
    }
  },
  'bad JSON is 3, names the file and prints no result'() {
    const path = file('bad.json', '{"junheng":1,');
    const done = expect(3, 'assess', path);
    assert.equal(done.stdout, '');
    assert.match(done.stderr, /错误/);
    assert.ok(done.stderr.includes(path));
  },
  'a bad cell is 3 and named by its pointer'() {
    const path = file('cell.json', '{"junheng":1,"tables":{"county":{"population":"3.2万"}}}');
    const done = expect(3, 'assess', path, '--format', 'json');
    assert.equal(done.stdout, '');
    assert.ok(done.stderr.includes('/tables/county/population'));
    assert.ok(done.stderr.includes('3.2万'));
  },
  'a file that is not there, or a folder, is 3'() {
    expect(3, 'assess', join(folder, 'absent.json'));
    expect(3, 'assess', folder);
  },
  'an unknown standard is 4, and so is a bad one'() {
    assert.match(expect(4, 'assess', empty, '--standard', 'no-such-standard').stderr, /no-such-standard/);
    expect(4, 'assess', file('named.json', '{"junheng":1,"standard":"no-such-standard"}'));
    const bad = file('standard.json', '{"schema":1,"id":"x","title":"x","extends":"nowhere"}');
    expect(4, 'assess', empty, '--standard', bad);
    expect(4, 'check-standard', bad);
    expect(4, 'check-standard', join(folder, 'absent.json'));
    expect(0, 'check-standard', 'assets/standards/national-2017.json');
  },
  'no data is undetermined: 2'() {
    const done = expect(2, 'assess', empty, '--format', 'json');
    assert.equal(JSON.parse(done.stdout).verdict, 'undetermined');
  },
  'JSON has the documented keys'() {
    const j = JSON.parse(expect(2, 'assess', empty, '--format', 'json').stdout);
    for (const key of ['engine', 'standard', 'dataset', 'county', 'year', 'verdict', 'sections', 'units', 'balance']) assert.ok(key in j, key);
    assert.equal(j.standard.id, 'national-2017');
    assert.match(j.standard.sha256, /^[0-9a-f]{64}$/);
    assert.match(j.dataset.sha256, /^[0-9a-f]{64}$/);
    assert.ok(Array.isArray(j.units) && Array.isArray(j.balance));
    assert.ok(j.sections.length > 0);
  },
  'fields, standards and version are 0'() {
    assert.match(expect(0, 'fields').stdout, /pupils\.primary/);
    assert.match(expect(0, 'standards').stdout, /^national-2017 /m);
    assert.match(expect(0, 'version').stdout, /^junheng \S+\n$/);
  },
  'an unknown item to explain is 64'() {
    expect(64, 'assess', empty, '--explain', 'G999');
  },
};
for (const [name, standard, status] of [['demo-county', null, 0], ['demo-county-failing', null, 1], ['baoqing-2024', 'national-2017', 1]]) {
  tests[`sample ${name} is ${status}`] = () => {
    const args = ['assess', sample(name), ...(standard ? ['--standard', standard] : [])];
    const text = expect(status, ...args);
    assert.ok(text.stdout.length > 0);
    const j = JSON.parse(expect(status, ...args, '--format', 'json').stdout);
    assert.ok((status === 0 ? ['met', 'conditional'] : ['unmet']).includes(j.verdict), j.verdict);
  };
}

let failed = 0;
for (const [name, test] of Object.entries(tests)) {
  try {
    test();
    console.log(`ok    ${name}`);
  } catch (error) {
    ++failed;
    console.log(`FAIL  ${name}\n      ${error.message.replaceAll('\n', '\n      ')}`);
  }
}
rmSync(folder, { recursive: true });
console.log(`${Object.keys(tests).length - failed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
