// The texts of the report: written in a real field over the picture, kept, undone, printed.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { App } from './app.mjs';
import { launchWith, running, site } from './page.mjs';
import { NAMES } from './sample.mjs';

const G4 = 'G4 学校规模';
const box = app => app.page.locator('#text-box');
const written = async (app, name) => (await app.find(name, 'row')).value;

async function writing(app, name = G4) {
  await app.openSample(NAMES.good);
  await app.click('报告', 'tab');
  await app.click(name, 'row');
  assert.equal(await app.focus(), 'text-box');
}

test('Chinese is composed in the field itself and counts once it is chosen', running(async app => {
  await writing(app);
  await app.compose('quanxian');
  assert.equal(await box(app).inputValue(), 'quanxian');
  assert.equal(await written(app, G4), '未写');
  await app.typeIme('全县', 'quanxian');
  await app.until({ undo: `修改文字“${G4}”`, unsaved: true });
  await app.typeIme('没有超过两千人的学校。');
  assert.equal(await box(app).inputValue(), '全县没有超过两千人的学校。');
  assert.equal(await written(app, G4), '13 字');
}));

test('undo takes back a sentence and leaves the caret where it was', running(async app => {
  await writing(app);
  await app.typeIme('第一句。');
  await app.page.keyboard.press('Enter');
  await app.typeIme('第三句');
  await app.page.keyboard.press('Home');
  await app.page.keyboard.press('ArrowLeft');
  await app.typeIme('第二句。');
  await app.settled();
  assert.equal(await box(app).inputValue(), '第一句。第二句。\n第三句');
  await app.press('Control+z');
  assert.equal(await box(app).inputValue(), '第一句。\n第三句');
  assert.equal(await app.focus(), 'text-box');
  assert.equal(await box(app).evaluate(element => element.selectionStart), 4);
  await app.press('Control+z');
  await app.press('Control+z');
  assert.equal(await box(app).inputValue(), '第一句。');
  await app.press('Control+y');
  await app.press('Control+y');
  await app.press('Control+y');
  assert.equal(await box(app).inputValue(), '第一句。第二句。\n第三句');
}));

test('the field is the browser\'s own: select, cut, paste with line breaks', running(async app => {
  await writing(app);
  await app.typeIme('一二三');
  await app.page.keyboard.press('Control+a');
  await app.page.keyboard.press('Control+x');
  await app.settled();
  assert.equal(await written(app, G4), '未写');
  await app.page.evaluate(() => navigator.clipboard.writeText('一行\r\n\t两行'));
  await app.page.keyboard.press('Control+v');
  await app.settled();
  assert.equal(await box(app).inputValue(), '一行\n\t两行');
  assert.equal(await written(app, G4), '4 字');
  assert.equal((await app.state()).screen, 'assessment', 'a table on the clipboard is no import here');
}, { permissions: ['clipboard-read', 'clipboard-write'] }));

test('the keyboard enters the field, leaves it, and the shortcuts work from it', running(async app => {
  await writing(app);
  await app.press('Escape');
  assert.equal(await app.focus(), 'canvas');
  await app.click(G4, 'row');
  await app.press('F1');
  await app.until({ help: 'report' });
  await app.press('F1');
  await box(app).focus();
  await app.press('Control+f');
  await app.typeIme('班额');
  await app.until({ filter: '班额' });
}));

test('the field lies in its frame at any density and under no menu', running(async app => {
  await writing(app);
  await app.typeIme('看得见的字');
  const inside = await box(app).boundingBox(), list = await app.find(G4, 'row');
  assert.ok(inside.x > list.x + list.w && inside.width > 250 && inside.height > 200);
  assert.ok(inside.y + inside.height <= 720);
  await app.click('显示');
  assert.equal(await box(app).isVisible(), false);
  await app.click('特大');
  await app.settled();
  assert.equal(await box(app).isVisible(), true);
  const size = () => box(app).evaluate(element => parseFloat(getComputedStyle(element).fontSize));
  assert.ok(await size() > 18, 'the text grows with the others');
  await app.click('资源配置', 'tab');
  assert.equal(await box(app).isVisible(), false);
}, { deviceScaleFactor: 1.5 }));

test('what was written is there when the browser is opened again, with its undo', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'junheng-'));
  const open = async () => {
    const context = await launchWith(profile), page = await context.newPage();
    await page.goto(site.url);
    await page.waitForFunction(() => Junheng.start.ready && Junheng.loop.frames > 0);
    return new App(context, page);
  };
  try {
    const first = await open();
    await writing(first, '基本情况');
    await first.typeIme('全县在东部。');
    await first.until({ kept: 'done' });
    await first.context.close();
    const second = await open();
    await second.page.waitForFunction(() => Junheng.mirror.items().some(item => item.name.startsWith('云溪县')));
    await second.click((await second.items()).find(item => item.role === 'row' && item.name.startsWith('云溪县')).name, 'row');
    await second.until({ screen: 'assessment', unsaved: true });
    await second.click('报告', 'tab');
    assert.equal(await box(second).inputValue(), '全县在东部。');
    await second.click('撤销');
    assert.equal(await box(second).inputValue(), '');
    await second.context.close();
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
});

test('the report is printed in place of the screen, by its button and by Ctrl+P', running(async app => {
  await writing(app, '基本情况');
  await app.typeIme('全县在东部。');
  await app.page.evaluate(() => { window.print = () => { window.prints = (window.prints ?? 0) + 1; }; });
  await app.press('Control+p');
  await app.page.waitForFunction(() => window.prints === 1);
  await app.page.emulateMedia({ media: 'print' });
  const visible = await app.page.evaluate(() => [...document.body.children].filter(element => element.checkVisibility()).map(element => element.id));
  assert.deepEqual(visible, ['print']);
  const report = app.page.locator('#print');
  assert.match(await report.innerText(), /全县结论：✓ 达标[^]*基本情况\s+全县在东部。[^]*校际均衡/);
  assert.equal(await report.locator('details[open]').count(), 0);
  await app.page.emulateMedia({ media: 'screen' });
  await app.page.evaluate(() => dispatchEvent(new Event('afterprint')));
  assert.equal(await report.innerHTML(), '');
  await app.settled(200);
  await app.click('打印报告');
  await app.page.waitForFunction(() => window.prints === 2);
}));

test('the report is saved as a page of its own', running(async app => {
  await writing(app, '基本情况');
  await app.typeIme('全县在东部。');
  const [download] = await Promise.all([app.page.waitForEvent('download'), app.click('保存报告')]);
  assert.equal(download.suggestedFilename(), '云溪县（虚构）2024自评报告.html');
}));
