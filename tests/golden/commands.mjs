// The command as a user meets it: exit statuses, output, problems. JUNHENG_CLI is the command.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { file, folder, run, runTests } from './shared/command.mjs';

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
  'a file that is not there, or a folder, is 3'() {
    expect(3, 'assess', join(folder, 'absent.json'));
    expect(3, 'assess', folder);
  },
  'an unknown standard is 4'() {
    assert.match(expect(4, 'assess', empty, '--standard', 'no-such-standard').stderr, /no-such-standard/);
    expect(4, 'assess', file('named.json', '{"junheng":1,"standard":"no-such-standard"}'));
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
  'HTML is a whole page that says the verdict'() {
    const page = expect(2, 'assess', empty, '--format', 'html').stdout;
    assert.match(page, /^<!doctype html>[^]*全县结论：[^]*\? 无法判定[^]*<\/html>\n$/);
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
    const args = ['assess', `assets/samples/${name}.json`, ...(standard ? ['--standard', standard] : [])];
    const text = expect(status, ...args);
    assert.ok(text.stdout.length > 0);
    const j = JSON.parse(expect(status, ...args, '--format', 'json').stdout);
    assert.ok((status === 0 ? ['met', 'conditional'] : ['unmet']).includes(j.verdict), j.verdict);
  };
}

runTests(tests);
