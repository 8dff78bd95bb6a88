// Chinese typed through an input method, the keys of a text field, and the clipboard.
import assert from 'node:assert/strict';
import test from 'node:test';
import { running } from './page.mjs';
import { NAMES } from './sample.mjs';

const SEARCH = '查找学校或指标';
const mayCopy = { permissions: ['clipboard-read', 'clipboard-write'] };

const schools = async app => (await app.items()).filter(item => item.role === 'row').map(item => item.name);
const filter = async app => (await app.state()).filter;

// With the caret in the search box.
async function searching(app) {
  await app.openSample(NAMES.good);
  await app.click(SEARCH, 'textbox');
}

async function openTable(app) {
  await app.openSample(NAMES.good);
  await app.click('学校数据', 'tab');
  await app.settled();
}

test('text being composed stays out of the field; once chosen it is there and filters the list', running(async app => {
  await app.openSample(NAMES.good);
  await app.click('资源配置', 'tab');
  const all = await schools(app);
  await app.click(SEARCH, 'textbox');
  assert.equal(await app.focus(), 'text-input');
  await app.compose('diyi');
  assert.equal(await filter(app), '');
  assert.deepEqual(await schools(app), all);
  assert.equal(await app.page.locator('#text-input').inputValue(), 'diyi');
  await app.typeIme('第一');
  assert.equal(await filter(app), '第一');
  assert.equal((await app.find(SEARCH)).value, '第一');
  assert.deepEqual(await schools(app), ['云溪县第一小学', '云溪县第一初级中学']);
  assert.equal(await app.page.locator('#text-input').inputValue(), '');
}));

test('the composition lies at the caret, inside the search box', running(async app => {
  await searching(app);
  await app.typeIme('云溪县');
  await app.compose('diyi');
  const box = await app.find(SEARCH), text = await app.page.locator('#text-input').boundingBox();
  assert.ok(text.x > box.x + 3 * 12 && text.x + text.width <= box.x + box.w, `${text.x} … ${text.x + text.width} is not in the box`);
  assert.ok(text.y >= box.y && text.y + text.height <= box.y + box.h);
}));

test('a composition given up leaves nothing behind', running(async app => {
  await searching(app);
  await app.typeIme('小学');
  await app.compose('abc');
  await app.compose('');
  assert.equal(await filter(app), '小学');
  await app.typeIme('生');
  assert.equal(await filter(app), '小学生');
}));

test('Backspace deletes a whole character, also one beyond the basic plane', running(async app => {
  await searching(app);
  await app.typeIme('学𠮷🙂');
  const left = [];
  for (let i = 0; i < 3; i++) {
    await app.press('Backspace');
    left.push(await filter(app));
  }
  assert.deepEqual(left, ['学𠮷', '学', '']);
}));

test('Escape first clears the search box, then leaves it', running(async app => {
  await searching(app);
  await app.typeIme('第二');
  await app.press('Escape');
  assert.equal(await filter(app), '');
  await app.press('Escape');
  assert.equal(await app.focus(), 'canvas');
}));

test('Ctrl+F opens the search box where there is one, and is left to the browser where there is none', running(async app => {
  await app.page.evaluate(() => {
    window.taken = [];
    document.addEventListener('keydown', event => { if (event.code === 'KeyF') taken.push(event.defaultPrevented); });
  });
  await app.press('Control+f');
  await app.openSample(NAMES.good);
  await app.press('Control+f');
  await app.press('Control+Shift+f');
  assert.deepEqual(await app.page.evaluate(() => taken), [false, true, false]);
  await app.typeIme('小学');
  assert.equal(await filter(app), '小学');
}));

test('copy, cut, undo and paste work in the search box', running(async app => {
  await searching(app);
  await app.typeIme('实验小学');
  await app.press('Control+a', 'Control+c');
  assert.equal(await app.clipboard(), '实验小学');
  await app.press('Control+x');
  assert.equal(await filter(app), '');
  await app.press('Control+z');
  assert.equal(await filter(app), '实验小学');
  await app.page.evaluate(() => navigator.clipboard.writeText('新区'));
  await app.press('Control+a', 'Control+v');
  await app.until({ filter: '新区' });
}, mayCopy));

test('复制说明 puts the whole explanation on the clipboard', running(async app => {
  await app.openSample(NAMES.failing);
  await app.click('政府保障程度', 'tab');
  await app.scrollToCopy();
  await app.click('复制说明');
  const text = await app.clipboard();
  assert.match(text, /G4 {2}学校规模（不达标）/);
  assert.match(text, /云溪县第一小学 2034 人（不达标）/);
  assert.match(text, /依据：.*教督/);
}, mayCopy));

test('a composition belongs to the cell it was begun in, whatever is pressed meanwhile', running(async app => {
  await openTable(app);
  await app.goTo('云溪县第一小学', '学校名称');
  await app.compose('xiao');
  const before = (await app.cell('云溪县第三小学', '学校标识码')).value;
  await app.goTo('云溪县第三小学', '学校标识码');
  await app.settled(200);
  assert.equal((await app.cell('云溪县第三小学', '学校标识码')).value, before);
  assert.notEqual((await app.state()).undo, '填写云溪县第三小学“学校标识码”');
}));

test('of a block that is pasted into an open cell no number is made of two', running(async app => {
  await openTable(app);
  await app.goTo('云溪县第一小学', '学校标识码');
  await app.press('F2');
  await app.press('Control+a');
  await app.page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '31\t220\r\n');
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await app.settled();
  await app.press('Enter');
  assert.equal((await app.cell('云溪县第一小学', '学校标识码')).value, '31 220');
}));

test('an input method writes into a form: the name of a document', running(async app => {
  await app.openSample(NAMES.good);
  await app.click('一票否决', 'tab');
  await app.click('增加佐证材料');
  const field = (await app.items()).filter(item => item.name === '材料名称' && item.id).at(-1);
  const { x, y, w, h } = field;
  await app.page.mouse.click(x + w / 2, y + h / 2);
  await app.settled();
  await app.compose('xian');
  assert.equal((await app.state()).undo.startsWith('增加'), true, 'what is composed is not a change yet');
  await app.cdp.send('Input.insertText', { text: '县教育局说明' });
  await app.settled();
  await app.press('Tab');
  const typed = (await app.items()).filter(item => item.name === '材料名称').at(-1);
  assert.equal(typed.value, '县教育局说明');
  assert.match((await app.state()).undo, /材料名称/);
}));
