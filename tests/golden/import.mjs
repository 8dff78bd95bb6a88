// From the sheets that counties have to a county file that can be judged, and back: the command as a user meets it.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { file, folder, run, runTests } from './shared/command.mjs';

const sheets = (...names) => names.map((name) => `tests/fixtures/sheets/${name}`);
const county = sheets('merged-headers.xlsx', 'county-form.xlsx', 'classes-and-rooms.xlsx');
const path = (name) => join(folder, name);
const json = (name) => JSON.parse(readFileSync(path(name), 'utf8'));
function expect(status, ...args) {
  const done = run(...args);
  assert.equal(done.status, status, `junheng ${args.join(' ')}: ${done.status} ${done.stderr}`);
  return done;
}
// The cells of a table's column, a row each.
function column(project, table, key) {
  const at = project.tables[table].columns.indexOf(key);
  assert.ok(at >= 0, `${table} has no ${key}`);
  return project.tables[table].rows.map((row) => row[at]);
}

const tests = {
  'sheets become a county file with origins, and what is left out is said'() {
    const done = expect(3, 'import', ...county, '--out', path('county.json'), '--problems', path('problems.xlsx'));
    assert.match(done.stdout, /工作表“学校”：学校表，读入 9 行\n {2}略过合计、小计 4 行（第 9、14、18、20 行）\n {2}略过注释 2 行（第 22、23 行）/);
    assert.match(done.stdout, /没有读入的列：序号、乡镇/);
    assert.equal(done.stderr.match(/单元格 H1[27]：“专任教师数”没有分学段/g).length, 2);
    const project = json('county.json');
    assert.deepEqual(column(project, 'school', 'pupils.primary').slice(0, 2), [1860, 1325]);
    assert.deepEqual(project.documents.map((d) => d.sheet), ['县级数据', '学校', '班级', '专用教室']);
    assert.ok(project.mappings.length >= 4);
    // The problems as a workbook are themselves a sheet that can be read.
    assert.match(run('import', path('problems.xlsx'), '--out', path('none.json')).stdout, /“.*problems.xlsx”/);
  },
  'the imported county is judged, and an explanation names the cell of the file'() {
    const text = run('assess', path('county.json'), '--explain', 'R4/云溪县第一小学').stdout;
    assert.match(text, /教学及辅助用房面积 = 8935.5 ㎡（“.*merged-headers.xlsx”工作表“学校”单元格 O5）/);
  },
  'importing the same again changes no byte'() {
    const before = readFileSync(path('county.json'));
    expect(3, 'import', path('county.json'), ...county, ...county, '--out', path('again.json'));
    assert.ok(readFileSync(path('again.json')).equals(before));
  },
  'the same county from .xlsx, .xls and text gives the same figures'() {
    const tables = ['merged-headers.xlsx', 'merged-headers.xls', 'merged-headers-gb18030.csv', 'merged-headers-utf16-tabs.txt'].map((name) => {
      run('import', ...sheets(name), '--out', path('one.json'));
      return json('one.json').tables;
    });
    for (const other of tables) assert.deepEqual(other, tables[0]);
  },
  'a filled template comes in without a mapping and without a problem, cell by cell'() {
    for (const sample of ['demo-county', 'demo-county-failing']) {
      const source = `assets/samples/${sample}.json`;
      expect(0, 'export', source, '--out', path('filled.xlsx'));
      const done = expect(0, 'import', path('filled.xlsx'), '--out', path('filled.json'));
      assert.equal(done.stderr, '');
      const [was, is] = [JSON.parse(readFileSync(source, 'utf8')), json('filled.json')];
      const { county: oldCounty, ...oldTables } = was.tables;
      const { county: newCounty, ...newTables } = is.tables;
      assert.deepEqual(newCounty, oldCounty);
      for (const [name, table] of Object.entries(oldTables)) {
        for (const key of table.columns) {
          const at = table.columns.indexOf(key);
          if (table.rows.every((row) => row[at] === null || row[at] === '')) continue;
          assert.deepEqual(column(is, name, key), table.rows.map((row) => (row[at] === '' ? null : row[at])), `${name} ${key}`);
        }
      }
      const verdict = (name) => run('assess', name, '--format', 'json', '--standard', 'national-2017').stdout.replace(/"sha256":\s*"[^"]*"/g, '');
      assert.equal(verdict(path('filled.json')), verdict(source));
    }
  },
  'a blank template of each standard comes in without a problem'() {
    for (const standard of ['national-2017', 'basic-2012', 'shenyang']) {
      expect(0, 'template', '--standard', standard, '--out', path('blank.xlsx'));
      const done = expect(0, 'import', path('blank.xlsx'), '--out', path('blank.json'));
      assert.equal(done.stderr, '');
      for (const title of ['县级数据', '学校', '班级', '专用教室', '问卷', '质量监测', '认定事项', '佐证材料']) assert.ok(done.stdout.includes(`工作表“${title}”：`), title);
      assert.ok(!('school' in json('blank.json').tables));
    }
    expect(4, 'template', '--standard', 'no-such', '--out', path('blank.xlsx'));
  },
  'a workbook for each school, filled in and merged'() {
    const schools = path('schools');
    expect(0, 'template', '--schools', path('county.json'), '--out', schools);
    const books = readdirSync(schools).sort();
    assert.equal(books.length, 9);
    assert.ok(books.includes('云溪县第一小学.xlsx'));
    const done = expect(0, 'import', ...books.map((name) => join(schools, name)), '--out', path('merged.json'));
    assert.equal(done.stderr, '');
    assert.deepEqual(column(json('merged.json'), 'school', 'code').sort(), column(json('county.json'), 'school', 'code').sort());
  },
  'conflicts are listed, the first value stays, and the order of files decides'() {
    const a = file('a.csv', '学校标识码,学校名称,小学在校生数\n21,一小,812\n');
    const b = file('b.csv', '学校标识码,学校名称,小学在校生数\n21,一小,815\n22,二小,60\n');
    const done = expect(3, 'import', a, b, '--out', path('ab.json'));
    assert.match(done.stderr, /提醒 “.*b.csv” 单元格 C2：一小的“小学在校生数”在这里是 815 人，但 “.*a.csv”单元格 C2 是 812 人；保留了后者。/);
    assert.deepEqual(column(json('ab.json'), 'school', 'pupils.primary'), [812, 60]);
    expect(3, 'import', b, a, '--out', path('ba.json'));
    assert.deepEqual(column(json('ba.json'), 'school', 'pupils.primary'), [815, 60]);
  },
  'a corrected cell of the same file counts, and is said'() {
    const a = file('a.csv', '学校标识码,学校名称,小学在校生数\n21,一小,813\n');
    expect(0, 'import', a, '--out', path('a.json'));
    file('a.csv', '学校标识码,学校名称,小学在校生数\n21,一小,831\n');
    assert.match(expect(0, 'import', path('a.json'), a, '--out', path('a.json')).stderr, /由 813 人 改为 831 人/);
    assert.deepEqual(column(json('a.json'), 'school', 'pupils.primary'), [831]);
  },
  'a mapping is given, kept in the county file, and used again'() {
    const table = file('odd.csv', '校名,人头,设备\n一小,812,1050800\n');
    assert.match(expect(0, 'import', table, '--out', path('odd.json')).stdout, /没有认出表头/);
    const mapping = file('mapping.json', '{"mappings":[{"table":"school","columns":[{"header":"校名","field":"name"},{"header":"人头","field":"pupils.primary"},{"header":"设备","field":"equipment_value","unit":"元"}]}]}');
    for (const use of [mapping, path('odd.json')]) {
      expect(0, 'import', table, '--mapping', use, '--out', path('odd.json'));
      assert.deepEqual(column(json('odd.json'), 'school', 'equipment_value'), [105.08]);
    }
    expect(3, 'import', table, '--mapping', file('wrong.json', '{"mappings":[{"table":"pupils","columns":[]}]}'), '--out', path('odd.json'));
  },
  'what cannot be read does not keep the rest out'() {
    const done = expect(3, 'import', path('absent.xlsx'), file('empty.csv', ''), file('report.pdf', '%PDF-1.7'), ...sheets('locked.xlsx', 'truncated.xlsx', 'named-xls-but-html.xls', 'indicators-2012.xlsx', 'plain-list.xlsx'), '--out', path('rest.json'));
    assert.equal(json('rest.json').tables.school.rows.length, 9);
    for (const name of ['absent.xlsx', 'empty.csv', 'report.pdf', 'locked.xlsx', 'truncated.xlsx', 'named-xls-but-html.xls', 'indicators-2012.xlsx'])
      assert.ok(done.stderr.split('\n').some((line) => line.includes(name)), name);
    assert.match(done.stderr, /基本均衡八项指标（2012 年）/);
  },
  'tables as text, for Excel: a mark, titles and units'() {
    expect(0, 'export', path('county.json'), '--out', path('schools.csv'));
    const text = readFileSync(path('schools.csv'), 'utf8');
    assert.ok(text.startsWith('\uFEFF学校标识码,学校名称,'));
    assert.equal(text.split('\r\n').length, 11);
    expect(0, 'export', path('county.json'), '--table', 'class', '--out', path('classes.csv'));
    expect(64, 'export', path('county.json'), '--table', 'pupils', '--out', path('x.csv'));
    expect(64, 'export', path('county.json'), '--out', path('x.doc'));
  },
  'what was given is not written over: a workbook by its own name, a county file that could not be read'() {
    const table = file('own.csv', '学校标识码,学校名称\n21,一小\n');
    const bad = file('bad.json', '{"junheng":2,"tables":{"school":{"columns":["code"],"rows":[["1"],["1"]]}}}');
    const good = file('good.json', '{"junheng":2,"tables":{"school":{"columns":["code"],"rows":[["1"]]}}}');
    for (const [kept, args] of [[table, [table, '--out', table]], [table, [table, '--out', path('o.json'), '--problems', table]],
      [bad, [bad, table, '--out', bad]], [bad, [good, bad, table, '--out', bad]]]) {
      const before = readFileSync(kept, 'utf8');
      assert.notEqual(expect(3, 'import', ...args).stderr, '');
      assert.equal(readFileSync(kept, 'utf8'), before);
    }
    expect(0, 'import', good, table, '--out', good);
    assert.equal(json('good.json').tables.school.rows.length, 2);
  },
  'a file that cannot be written is said, and what was there stays'() {
    mkdirSync(path('taken.json'));
    writeFileSync(join(path('taken.json'), 'x'), '');
    const done = expect(3, 'import', ...sheets('plain-list.xlsx'), '--out', path('taken.json'));
    assert.match(done.stderr, /写不进文件/);
    assert.ok(!existsSync(path('taken.json.new')));
    expect(64, 'import', ...sheets('plain-list.xlsx'));
    expect(64, 'template');
  },
};
runTests(tests);
