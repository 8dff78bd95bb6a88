// Files in and out, all under Chinese names.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { running } from './page.mjs';
import { NAMES, countyText, jsonFile } from './sample.mjs';

const sheets = (...names) => names.map(name => fileURLToPath(new URL(`../fixtures/sheets/${name}`, import.meta.url)));

const download = async (app, button) => (await Promise.all([app.page.waitForEvent('download'), app.click(button)]))[0];

test('a county of one\'s own is opened through the file chooser', running(async app => {
  await app.choose('选择文件…', jsonFile('青山县2024年数据.json', countyText({ name: '青山县' })));
  await app.until({ screen: 'assessment', county: '青山县', verdict: '达标' });
}));

test('another county is opened by dropping its file on the page', running(async app => {
  await app.openSample(NAMES.good);
  await app.drop('白水县（上报稿）.json', [countyText({ name: '白水县', recognised_year: 2023 })]);
  await app.until({ county: '白水县', verdict: '不达标' });
  const hangs = await app.page.evaluate(() => document.body.classList.contains('dropping'));
  assert.ok(!hangs, 'the page still looks as if a file hung over it');
}));

test('while a file hangs over the page, the page shows that it may be dropped', running(async app => {
  const hover = type => app.page.evaluate(eventType => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['{}'], '县.json'));
    const event = new DragEvent(eventType, { dataTransfer, bubbles: true, cancelable: true });
    document.dispatchEvent(event);
    return { taken: event.defaultPrevented, shown: document.body.classList.contains('dropping') };
  }, type);
  assert.deepEqual(await hover('dragover'), { taken: true, shown: true });
  assert.equal((await hover('dragleave')).shown, false);
}));

test('a bad file is refused with its problems, and the county opened before is not lost', running(async app => {
  await app.openSample(NAMES.failing);
  await app.click('政府保障程度', 'tab');
  const before = await app.state();
  await app.choose('打开', jsonFile('坏文件.json', '{"junheng":1,'));
  await app.until({ screen: 'failed', file: '坏文件.json', problems: 1 });
  for (const text of ['“坏文件.json”没有判定', '错误', '怎么办']) assert.ok(await app.shows(text), text);
  assert.match(await app.page.locator('#announcement').textContent(), /坏文件\.json.*没有判定/);
  await app.click('返回云溪县（虚构，含问题）');
  assert.deepEqual(await app.state(), before);
}));

test('a cell that is no number is named by its place', running(async app => {
  await app.drop('错格.json', [countyText({ population: '38万' })]);
  await app.until({ screen: 'failed', problems: 1 });
  assert.ok((await app.items()).some(item => item.name.includes('38万')), 'the bad value is not shown');
  await app.click('回到开始页');
  await app.until({ screen: 'start' });
}));

test('a file of 200 MB is refused with a message, and the page stays alive', running(async app => {
  await app.openSample(NAMES.good);
  await app.drop('太大的县.json', 200);
  await app.page.waitForFunction(() => Junheng.mirror.state().screen === 'failed' || !document.getElementById('notice').hidden);
  await app.settled();
  const said = [await app.notice(), ...(await app.items()).map(item => item.name)].join('\n');
  assert.match(said, /太大的县\.json/);
  assert.match(said, /200 MB/);
  await app.drop('青山县.json', [countyText({ name: '青山县' })]);
  await app.until({ county: '青山县', verdict: '达标' });
}));

test('a file for which there is no memory is refused, and the county stays open', running(async app => {
  await app.openSample(NAMES.good);
  await app.drop('大县.json', 14);
  await app.page.waitForFunction(() => !document.getElementById('notice').hidden, null, { timeout: 2000 });
  assert.equal((await app.state()).county, '云溪县（虚构）');
}, { init: () => { WebAssembly.Memory.prototype.grow = () => { throw new RangeError('no memory'); }; } }));

test('the result is saved as JSON under the county\'s name, with its verdict', running(async app => {
  await app.openSample(NAMES.failing);
  const file = await download(app, '保存结果');
  assert.equal(file.suggestedFilename(), '云溪县（虚构，含问题）2024判定结果.json');
  const result = JSON.parse(readFileSync(await file.path(), 'utf8'));
  assert.equal(result.verdict, 'unmet');
  assert.equal(result.standard.id, 'national-2017');
  assert.equal(result.sections.length, 7);
}));

test('a blank workbook is downloaded, and opened again it is an import without problems', running(async app => {
  const file = await download(app, '下载空白模板');
  assert.equal(file.suggestedFilename(), '填报模板.xlsx');
  await app.choose('选择文件…', { name: '填报模板.xlsx', mimeType: '', buffer: readFileSync(await file.path()) });
  await app.until({ screen: 'import', reading: false, sheets: 8, conflicts: 0, problems: 0 });
}));

test('what was imported is saved as a county file, and opened again it is the same county', running(async app => {
  await app.choose('选择文件…', sheets('merged-headers.xlsx', 'classes-and-rooms.xlsx'));
  await app.until({ screen: 'import', reading: false });
  await app.click('导入');
  await app.until({ screen: 'assessment' });
  const { verdict } = await app.state();
  const file = await download(app, '保存数据');
  assert.match(file.suggestedFilename(), /数据\.json$/);
  const saved = JSON.parse(readFileSync(await file.path(), 'utf8'));
  assert.equal(saved.junheng, 2);
  assert.equal(saved.standard, 'national-2017');
  assert.equal(saved.documents.length, 3);
  assert.deepEqual(saved.mappings.map(mapping => mapping.table), ['school', 'class', 'room']);
  await app.choose('打开', { name: '县.json', mimeType: '', buffer: readFileSync(await file.path()) });
  await app.until({ screen: 'assessment', verdict });
  await app.click('资源配置', 'tab');
  assert.ok(await app.shows('云溪县第一小学'));
}));

test('the sample\'s data are downloaded and can be opened again', running(async app => {
  const file = await download(app, '下载示例数据');
  assert.match(file.suggestedFilename(), /\.json$/);
  await app.choose('选择文件…', await file.path());
  await app.until({ county: '云溪县（虚构）', verdict: '达标' });
}));
