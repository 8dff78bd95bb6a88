// Workbooks from the file chooser, by dropping and from the clipboard: seen before they are taken.
import assert from 'node:assert/strict';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { running } from './page.mjs';
import { NAMES, countyText } from './sample.mjs';

const sheets = (...names) => names.map(name => fileURLToPath(new URL(`../fixtures/sheets/${name}`, import.meta.url)));
const table = (...rows) => rows.map(row => row.join('\t')).join('\n');
const read = (app, more = {}) => app.until({ screen: 'import', reading: false, ...more });
const says = async (app, part) => (await app.items()).some(({ name }) => name.includes(part));
const readAs = async (app, header) => (await app.find(`读作：${header}`, 'combobox')).value;

function dropAll(app, files) {
  return app.page.evaluate(all => {
    const dataTransfer = new DataTransfer();
    for (const [name, text] of all) dataTransfer.items.add(new File([text], name));
    for (const type of ['dragover', 'drop']) {
      document.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    }
  }, files);
}

function paste(app, text) {
  return app.page.evaluate(copied => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', copied);
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

test('two workbooks are chosen, looked at, a column corrected, and imported', running(async app => {
  await app.choose('选择文件…', sheets('merged-headers.xlsx', 'classes-and-rooms.xlsx'));
  await read(app, { sheets: 3, conflicts: 0 });
  for (const text of ['导入 · 作为新的一份数据', '表格，表头在第 3–4 行', '合计、小计 4 行（第 9、14、18、20 行）；注释 2 行（第 22–23 行）',
    '云溪县第一小学']) assert.ok(await app.shows(text), text);
  await app.click('问题', 'tab');
  assert.ok(await says(app, '没有分学段'), 'the problem is not listed');
  assert.ok(await says(app, '单元格 H12'), 'its place is not said');

  await app.click('学校', 'tab');
  assert.equal(await readAs(app, '乡镇'), '不读入');
  await app.click('读作：乡镇', 'combobox');
  await app.typeIme('城乡');
  await app.click('城乡类型', 'option');
  await read(app);
  assert.equal(await readAs(app, '乡镇'), '城乡类型');
  await app.click('恢复自动识别');
  await read(app);
  assert.equal(await readAs(app, '乡镇'), '不读入');

  await app.click('导入');
  await app.until({ screen: 'assessment', section: '' });
  assert.ok(await app.shows('全县结论'));
  await app.click('资源配置', 'tab');
  assert.ok(await app.shows('云溪县第一小学'));
}));

test('files dropped on an open county are merged into it, and cancelling leaves it as it was', running(async app => {
  await app.openSample(NAMES.good);
  const before = await app.state();
  await dropAll(app, [['新校.csv', '学校名称,办学类型,小学在校生数\n云溪县新设小学,小学,120\n'], ['坏.xlsx', 'PK\u0003\u0004']]);
  await read(app, { county: '云溪县（虚构）', sheets: 2 });
  assert.ok(await app.shows('导入 · 并入云溪县（虚构）'));
  await app.click('坏.xlsx', 'tab');
  assert.ok(await says(app, '文件不完整'), 'why the file failed is not said');
  await app.click('取消');
  assert.deepEqual(await app.state(), before);

  await dropAll(app, [['新校.csv', '学校名称,办学类型,小学在校生数\n云溪县新设小学,小学,120\n'], ['县.json', countyText()]]);
  await read(app, { sheets: 2, conflicts: 0 });
  await app.click('导入');
  await app.until({ screen: 'assessment', county: '云溪县（虚构）' });
  await app.click('资源配置', 'tab');
  await app.click('查找学校或指标', 'textbox');
  await app.typeIme('新设');
  assert.ok(await app.shows('云溪县新设小学'));
}));

test('where files differ, each value is kept or replaced', running(async app => {
  const head = '学校标识码,学校名称,小学在校生数,图书册数\n';
  await dropAll(app, [['甲.csv', `${head}21,一小,812,100\n`], ['乙.csv', `${head}21,一小,821,200\n`]]);
  await read(app, { conflicts: 2 });
  await app.click('不一致', 'tab');
  for (const text of ['812 人', '单元格 C2 · 甲.csv', '821 人', '单元格 C2 · 乙.csv']) assert.ok(await app.shows(text), text);
  const checked = async name => (await app.find(name, 'radio')).checked;
  await app.click('改用：一小 小学在校生数', 'radio');
  assert.ok(await checked('改用：一小 小学在校生数'));
  assert.ok(await checked('保留：一小 图书册数'));
  await app.click('全部改用');
  assert.ok(await checked('改用：一小 图书册数'));
}));

test('a table copied in Excel or WPS is imported where nothing is being typed', running(async app => {
  const copied = table(['学校名称', '小学在校生数', '备用'], ['一小', '812', '1'], ['二小', '1,045', '2']);
  await paste(app, '一句话');
  assert.equal((await app.state()).screen, 'start');
  await paste(app, copied);
  await read(app, { sheets: 1 });
  assert.ok(await app.shows('粘贴的表格'));
  assert.equal(await readAs(app, '小学在校生数'), '小学在校生数（人）');
  await app.click('取消');

  await app.openSample(NAMES.good);
  await app.click('查找学校或指标', 'textbox');
  await paste(app, copied);
  assert.equal((await app.state()).screen, 'assessment');
}));

test('while files are read the page says which, and reading can be cancelled', running(async app => {
  const rows = Array.from({ length: 20000 }, (_, i) => `第${i}小学,${i},${i},${i}`).join('\n');
  const files = Array.from({ length: 6 }, (_, i) => [`表${i}.csv`, `学校名称,小学在校生数,初中在校生数,图书册数\n${rows}`]);
  await app.page.evaluate(() => {
    window.said = new Set();
    const line = document.getElementById('announcement');
    new MutationObserver(() => said.add(line.textContent)).observe(line, { childList: true, characterData: true, subtree: true });
  });
  await dropAll(app, files);
  await read(app, { sheets: 6 });
  const said = await app.page.evaluate(() => [...window.said]);
  assert.ok(said.includes('第 3 / 6 个文件：表2.csv'), said.join('; '));
  await app.click('取消');
  assert.equal((await app.state()).screen, 'start');
}));

test('a wide sheet with hundreds of problems is drawn within a frame', running(async app => {
  const headers = Array.from({ length: 60 }, (_, i) => `表头${i}`);
  const rows = Array.from({ length: 400 }, (_, i) => [`第${i}小学`, '若干', ...headers.map((_, c) => `${c}`)].join(','));
  await dropAll(app, [['宽.csv', `学校名称,小学在校生数,${headers.join(',')}\n${rows.join('\n')}`]]);
  await read(app, { sheets: 1 });
  const timed = () => app.page.evaluate(() => {
    const begun = performance.now();
    for (let i = 0; i < 20; i++) Module._jh_frame();
    return (performance.now() - begun) / 20;
  });
  for (const page of ['宽.csv', '问题']) {
    await app.click(page, 'tab');
    const milliseconds = await timed();
    assert.ok(milliseconds < 16, `${page}: ${milliseconds.toFixed(1)} ms a frame`);
  }
}));

test('the browser asks before what was imported and not saved is gone', running(async app => {
  const asked = [];
  app.page.on('dialog', async dialog => { asked.push(dialog.type()); await dialog.dismiss(); });
  await app.choose('选择文件…', sheets('plain-list.xlsx'));
  await read(app);
  await app.click('导入');
  await app.until({ screen: 'assessment', unsaved: true });
  await app.page.close({ runBeforeUnload: true });
  await app.page.waitForTimeout(300);
  assert.deepEqual(asked, ['beforeunload']);
  await Promise.all([app.page.waitForEvent('download'), app.click('保存数据')]);
  await app.until({ unsaved: false });
}));

test('a page out of sight draws nothing and reads on', running(async app => {
  await app.page.evaluate(() => {
    window.requestAnimationFrame = () => 1;                 // as the browser does in a tab behind another one
    Object.defineProperty(document, 'hidden', { get: () => true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  const frames = await app.page.evaluate(() => Junheng.loop.frames);
  await dropAll(app, Array.from({ length: 5 }, (_, n) => [`表${n}.csv`, '学校名称,小学在校生数\n一小,300\n']));
  await app.page.waitForFunction(() => {
    const state = JSON.parse(Junheng.memory.answer('_jh_state'));
    return state.screen === 'import' && !state.reading && state.sheets === 5;
  }, null, { polling: 50 });
  assert.equal(await app.page.evaluate(() => Junheng.loop.frames), frames);
}));

test('the browser asks before what was corrected in an import is gone', running(async app => {
  const asked = [];
  app.page.on('dialog', async dialog => { asked.push(dialog.type()); await dialog.dismiss(); });
  await dropAll(app, [['表.csv', '学校名称,小学在校生数,甲乙丙\n一小,300,7\n']]);
  await read(app, { sheets: 1 });
  assert.equal((await app.state()).unsaved, false);
  await app.click('不读入这张表');
  await app.until({ unsaved: true });
  await app.page.close({ runBeforeUnload: true });
  await app.page.waitForTimeout(300);
  assert.deepEqual(asked, ['beforeunload']);
}));
