// The charts of the invented county as SVG, byte for byte what is in charts/. When a layout is meant to change: look at the new
// pictures, then write them there with `node tests/golden/charts.mjs --write` and JUNHENG_CLI set.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { run, runTests } from './shared/command.mjs';

const sample = 'assets/samples/demo-county-failing.json';
const place = key => new URL(`charts/${key.replaceAll('/', '-')}.svg`, import.meta.url);
const drawn = key => {
  const done = run('chart', sample, key);
  assert.equal(done.status, 0, done.stderr);
  return done.stdout;
};
const keys = ['balance', 'strip/primary/R4', 'shares/junior/R5'];

if (process.argv.includes('--write')) {
  for (const key of keys) writeFileSync(place(key), drawn(key));
}
const tests = {
  'without a chart the keys are listed, each of which is drawn'() {
    const listed = run('chart', sample).stdout.trim().split('\n');
    assert.equal(listed.length, 2 + 2 * 2 * 7);
    for (const key of listed) assert.match(drawn(key), /^<svg [\s\S]*<\/svg>\n$/);
  },
  'width and colours are taken, nonsense is 64'() {
    assert.match(run('chart', sample, 'balance', '--width', '900.5').stdout, /^<svg [^>]* width="900.5"/);
    assert.match(run('chart', sample, 'balance', '--colours', 'print').stdout, /fill="#3f7f5c"/);
    for (const wrong of [['none'], ['balance', '--width', 'x'], ['balance', '--width', '0'], ['balance', '--width', '99999'],
                         ['balance', '--colours', 'dark'], ['balance', 'extra']])
      assert.equal(run('chart', sample, ...wrong).status, 64, wrong.join(' '));
    assert.equal(run('chart').status, 64);
  },
};
for (const key of keys) {
  tests[`${key} is as it was`] = () => assert.equal(drawn(key), readFileSync(place(key), 'utf8'));
}
runTests(tests);
