// What `assess --format json` prints is what core/cli/assessment.schema.json says, of every sample by every standard.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { file, root, run, runTests, samples, standards } from './shared/command.mjs';

const deps = process.env.JUNHENG_DEPS ?? join(root, '.deps');
const Ajv = createRequire(join(deps, 'npm/'))('ajv/dist/2020.js').default;
const schema = JSON.parse(readFileSync(join(root, 'core/cli/assessment.schema.json'), 'utf8'));
const validate = new Ajv({ strict: true, allErrors: true }).compile(schema);

function assessed(path, standard) {
  const done = run('assess', path, '--standard', standard, '--format', 'json');
  assert.ok([0, 1, 2].includes(done.status), done.stderr);
  return JSON.parse(done.stdout);
}
function valid(document) {
  assert.ok(validate(document), JSON.stringify(validate.errors?.slice(0, 5), null, 1));
}

// Every object of a document, with the way to it.
function* objects(value, path = '') {
  if (value === null || typeof value !== 'object') return;
  if (!Array.isArray(value)) yield [path, value];
  for (const [key, part] of Object.entries(value)) yield* objects(part, `${path}/${key}`);
}

const tests = {};
for (const path of [file('empty.json', '{"junheng":1,"tables":{}}'), ...samples]) {
  for (const standard of standards) tests[`${path.split('/').pop()} by ${standard}`] = () => valid(assessed(path, standard));
}
tests['campuses that cannot be merged are listed'] = () => {
  const path = file('campus.json', '{"junheng":1,"tables":{"school":{"columns":["code","name","type","campus_of"],"rows":[["2","东校区","primary","9"]]}}}');
  const document = assessed(path, 'national-2017');
  assert.equal(document.problems.length, 1);
  valid(document);
};
// A schema that accepts everything documents nothing: no object may lose a key or gain one.
tests['a key too few or too many is refused, anywhere'] = () => {
  const document = assessed('assets/samples/demo-county-failing.json', 'national-2017');
  let tried = 0;
  const seen = new Set();
  for (const [path, object] of objects(document)) {
    const kind = path.replace(/\d+/g, 'n');
    if (seen.has(kind)) continue;
    seen.add(kind);
    object.surplus = 1;
    assert.ok(!validate(document), `${path} may have any key`);
    delete object.surplus;
    for (const [key, value] of Object.entries(object)) {
      delete object[key];
      const optional = kind === '/sections/n/items/n' && key === 'clauses';
      assert.ok(optional || !validate(document), `${path}/${key} may be absent`);
      object[key] = value;
      ++tried;
    }
  }
  assert.ok(tried > 40);
  valid(document);
};
runTests(tests);
