// The page in a second engine: the way from the empty page to a saved result, on the screen and plain.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { serve } from '../browser/server.mjs';
import { NAMES } from '../browser/sample.mjs';
import { Firefox } from './firefox.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const pagePath = process.env.JUNHENG_PAGE ?? join(root, 'build', 'junheng.html');
const command = process.env.JUNHENG_CLI ?? join(root, 'build', 'junheng');
const sheets = ['merged-headers.xlsx', 'classes-and-rooms.xlsx'].map(name => join(root, 'tests/fixtures/sheets', name));
const failing = join(root, 'assets/samples/demo-county-failing.json');

const cli = (...args) => spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28 }).stdout;

// Drawing by the processor counts as none in Firefox unless it is asked for.
const drawing = await Firefox.start({ 'webgl.force-enabled': true }), without = await Firefox.start({ 'webgl.disabled': true });
after(() => Promise.all([drawing.close(), without.close()]));

const started = firefox => firefox.until('the program starts', () => window.Junheng?.start.ready);

// The body of a test: served, and only asked for the page.
const running = (firefox, body, hash = '') => async t => {
  const server = await serve(readFileSync(pagePath, 'utf8'));
  t.after(() => server.close());
  await firefox.open(server.url + hash);
  await started(firefox);
  await body(firefox);
  assert.deepEqual(server.requests, ['GET /']);
};

// The middle of an item of the screen, in CSS pixels.
const find = (firefox, name, role) => firefox.until(`${name} is on the screen`, (wanted, kind) => {
  const item = Junheng.mirror.items().find(({ id, name: called, role: as }) => id && called === wanted && (!kind || as === kind));
  return item && { x: (item.x + item.w / 2) / devicePixelRatio, y: (item.y + item.h / 2) / devicePixelRatio };
}, name, role);
const click = async (firefox, name, role) => {
  const { x, y } = await find(firefox, name, role);
  await firefox.click(x, y);
};

test('on the screen: the sample, a reason, the result', running(drawing, async firefox => {
  assert.equal(await firefox.evaluate(() => document.body.className), 'running');
  assert.ok((await firefox.screenshot()).length > 20000, 'the picture is empty');
  await click(firefox, NAMES.failing, 'row');
  await firefox.until('the county is judged', () => Junheng.mirror.state().verdict === '不达标');
  await click(firefox, '一票否决', 'tab');
  await click(firefox, '不存在“有编不补”或长期聘用编外教师的情况', 'row');
  await firefox.until('the reason is shown', () => Junheng.mirror.state().explained.startsWith('V4'));
  await click(firefox, '保存结果', 'button');
  const result = await firefox.downloaded('云溪县（虚构，含问题）2024判定结果.json');
  assert.equal(result.toString(), cli('assess', failing, '--format', 'json'));
}));

const plainly = async firefox => {
  assert.equal(await firefox.evaluate(() => document.body.className), 'plain');
  await firefox.press('#plain-samples li:nth-child(2) button');
  const report = await firefox.evaluate(() => document.getElementById('plain-report').innerHTML);
  const written = cli('assess', failing, '--format', 'html').match(/<body>\n([^]*)<\/body>/)[1];
  assert.equal(report, written.replace(/(<\/?h)([1-5])/g, (all, tag, level) => tag + (Number(level) + 1)));
  await firefox.press('[data-save=result]');
  const result = await firefox.downloaded('云溪县（虚构，含问题）2024判定结果.json');
  assert.equal(result.toString(), cli('assess', failing, '--format', 'json'));
  await firefox.press('#plain-close');
  await firefox.evaluate(() => { document.getElementById('file-input').hidden = false; });  // to be given files without a dialog
  await firefox.give('#file-input', ...sheets);
  await firefox.until('the workbooks are imported', () => Junheng.plain.state.unsaved);
  assert.match(await firefox.evaluate(() => document.getElementById('plain-outcome').textContent), /2 个文件，3 张表读入/);
};
test('plain: the sample as the command writes it, the result, two workbooks', running(drawing, plainly, '#plain'));
test('without WebGL the page is plain by itself', running(without, plainly));

test('opened as a file the page starts on the screen', async () => {
  await drawing.open(pathToFileURL(pagePath).href);
  await started(drawing);
  await find(drawing, NAMES.good, 'row');
});
