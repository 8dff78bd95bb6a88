// The plain page, in a Chromium without WebGL: the same verdicts, reasons and files as everywhere else.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { asFile, blank, browser, html, launch, running, site } from './page.mjs';
import { NAMES, countyText, jsonFile } from './sample.mjs';
import { serve } from './server.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url)), sheets = join(root, 'tests/fixtures/sheets');
const command = process.env.JUNHENG_CLI ?? join(root, 'build', 'junheng');
const scratch = mkdtempSync(join(tmpdir(), 'junheng-'));
const without = await launch(['--disable-gpu', '--disable-3d-apis']);
after(() => { rmSync(scratch, { recursive: true }); return without.close(); });

const sheet = name => join(sheets, name);
const csv = (name, text) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

// What the command prints, whatever its status, and what it writes.
function cli(...args) {
  const done = spawnSync(command, args, { cwd: sheets, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (done.error) throw done.error;
  return done.stdout;
}
function cliFile(name, ...args) {
  cli(...args, '--out', join(scratch, name));
  return readFileSync(join(scratch, name));
}

class Plain {
  constructor(page) { this.page = page; }
  state() { return this.page.evaluate(() => Junheng.plain.state); }
  status() { return this.page.locator('#plain-status').textContent(); }
  async press(name) {
    await this.page.getByRole('button', { name, exact: true }).click();
    await this.shown();
  }
  shown() { return this.page.waitForFunction(() => Junheng.plain.shown === Junheng.plain.state.revision); }
  report() { return this.page.locator('#plain-report'); }
  outcome() { return this.page.locator('#plain-outcome'); }

  // Until nothing is being read.
  async give(...files) {
    await this.page.locator('#file-input').setInputFiles(files);
    await this.page.waitForFunction(() => !Junheng.plain.state.reading && document.getElementById('file-input').value === '');
    await this.shown();
  }

  async download(button) {
    const [file] = await Promise.all([this.page.waitForEvent('download'), this.press(button)]);
    return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
  }
}

// The body of a test; no complaint and no violation of the policy is allowed, unless they are what is tested.
function plainly(body, { url = asFile, from = without, errorsExpected = false, ...options } = {}) {
  return async () => {
    const { context, page, complaints } = await blank({ from, ...options });
    try {
      await context.addInitScript(() => {
        window.violations = [];
        document.addEventListener('securitypolicyviolation', event => violations.push(event.effectiveDirective));
      });
      await page.goto(url);
      await page.waitForFunction(() => Junheng.start.ready);
      await body(new Plain(page));
      if (errorsExpected) return;
      assert.deepEqual(complaints, []);
      assert.deepEqual(await page.evaluate(() => violations), []);
    } finally {
      await context.close();
    }
  };
}

// The body of the command's own HTML, its headings one level down as they are in the page.
function cliReport(...args) {
  const body = cli('assess', ...args, '--format', 'html').match(/<body>\n([^]*)<\/body>/)[1];
  return body.replace(/(<\/?h)([1-5])/g, (all, tag, level) => tag + (Number(level) + 1));
}
const sampleFile = name => join(root, 'assets/samples', `${name}.json`);

test('without WebGL the page says so, what it is, and that data stay here; it draws nothing', plainly(async ({ page }) => {
  assert.equal(await page.evaluate(() => document.createElement('canvas').getContext('webgl2')), null);
  assert.ok(await page.getByText('没有开启 WebGL2').isVisible());
  assert.ok(await page.getByText('数据不出本机').isVisible());
  for (const hidden of ['#canvas', '#mirror', '#progress', '#plain-county', '#plain-cancel']) {
    assert.ok(await page.locator(hidden).isHidden(), hidden);
  }
  assert.equal(await page.evaluate(() => Junheng.loop.frames), 0);
}));

test('opened with #plain the page is plain though there is WebGL, and leaves it with #plain', plainly(async ({ page }) => {
  assert.ok(await page.getByRole('button', { name: '选择文件…' }).isVisible());
  assert.ok(await page.getByText('没有开启 WebGL2').isHidden());
  await page.evaluate(() => { location.hash = ''; });
  await page.waitForFunction(() => document.body.classList.contains('running'));
}, { from: browser, url: `${site.url}#plain` }));

for (const [name, title, verdict] of [['demo-county', NAMES.good, '达标'], ['demo-county-failing', NAMES.failing, '不达标']]) {
  test(`${title}: what the page says is what the command writes, byte for byte`, plainly(async app => {
    await app.press(title);
    assert.equal((await app.state()).verdict, verdict);
    assert.match(await app.status(), new RegExp(`云溪县.*全县结论：${verdict}$`));
    assert.equal(await app.report().innerHTML(), cliReport(sampleFile(name)));
    const result = await app.download('保存结果');
    assert.match(result.name, /^云溪县.*2024判定结果\.json$/);
    assert.equal(result.bytes.toString(), cli('assess', sampleFile(name), '--format', 'json'));
  }));
}

test('a file of a standard can be chosen, before a county is open and after', plainly(async app => {
  const own = JSON.stringify({ schema: 1, id: 'own', title: '自定标准', short: '自定', extends: 'national-2017' });
  const file = { name: '自定.json', mimeType: 'application/json', buffer: Buffer.from(own) };
  await app.give(file);
  assert.match(await app.status(), /标准已读入/);
  await app.press(NAMES.failing);
  const choice = app.page.getByLabel('标准', { exact: true });
  await choice.selectOption({ label: '自定（本机文件）' });
  assert.match(await app.status(), /自定/);
  await app.give({ ...file, name: '坏.json', buffer: Buffer.from(own.replace('national-2017', 'nowhere')) });
  assert.match(await app.status(), /没有判定/);
  await app.give({ ...file, name: '空.json', buffer: Buffer.from('') });
  assert.match(await app.status(), /没有/);
}));

test('another standard judges the same county anew', plainly(async app => {
  await app.press(NAMES.failing);
  const choice = app.page.getByLabel('标准', { exact: true });
  const ids = await choice.locator('option').evaluateAll(options => options.map(option => option.value));
  assert.equal(ids[0], 'national-2017');
  assert.deepEqual(ids.sort(), cli('standards').split('\n').filter(Boolean).map(line => line.split(' ')[0]));
  for (const id of ids.reverse()) {
    await choice.selectOption(id);
    assert.equal((await app.state()).standard, id);
    // Which standard was chosen is part of the county's file.
    const path = join(scratch, `${id}.json`);
    writeFileSync(path, (await app.download('保存数据')).bytes);
    assert.equal(await app.report().innerHTML(), cliReport(path));
  }
}));

test('two workbooks are read one after the other into one county, which is saved as the command has it', plainly(async app => {
  await app.page.evaluate(() => {
    window.said = [];
    new MutationObserver(() => said.push(document.getElementById('plain-status').textContent))
      .observe(document.getElementById('plain-status'), { childList: true });
  });
  await app.give(sheet('merged-headers.xlsx'), sheet('classes-and-rooms.xlsx'));
  const said = await app.page.evaluate(() => said);
  for (const progress of ['第 1 / 2 个文件：merged-headers.xlsx', '第 2 / 2 个文件：classes-and-rooms.xlsx']) {
    assert.ok(said.some(text => text.endsWith(progress)), progress);
  }
  assert.match(await app.outcome().innerText(), /2 个文件，3 张表读入/);
  await app.outcome().getByRole('link', { name: '问题和提醒' }).click();
  assert.equal(await app.page.evaluate(() => document.activeElement.innerText), '问题和提醒');
  assert.ok(await app.report().getByText('云溪县第一小学').first().isVisible());
  assert.ok(await app.page.getByText('导入的数据还没有保存').isVisible());
  const saved = await app.download('保存数据');
  assert.ok(await app.page.getByText('导入的数据还没有保存').isHidden());
  const written = cliFile('县.json', 'import', 'merged-headers.xlsx', 'classes-and-rooms.xlsx', '--standard', 'national-2017');
  assert.equal(saved.bytes.toString(), written.toString());

  await app.give({ name: '县.json', mimeType: '', buffer: saved.bytes });
  assert.equal(await app.report().innerHTML(), cliReport(join(scratch, '县.json')));
}));

test('an explanation names the cell of the workbook that a figure came from', plainly(async app => {
  await app.give(sheet('merged-headers.xlsx'));
  await app.report().getByRole('link', { name: '云溪县第一小学' }).first().click();
  assert.match(await app.page.evaluate(() => document.activeElement.innerText), /云溪县第一小学（小学）/);
  assert.match(await app.page.evaluate(() => document.activeElement.parentElement.innerText),
               /小学在校生数 \S+ 人（“merged-headers\.xlsx”工作表“[^”]+”单元格 [A-Z]+\d+）/);
}));

test('a broken file is named with its remedy, and the county stays', plainly(async app => {
  await app.press(NAMES.good);
  const before = await app.report().innerHTML();
  await app.give(sheet('locked.xlsx'));
  assert.match(await app.outcome().innerText(), /locked\.xlsx[^]*设有密码[^]*取消密码/);
  await app.give(jsonFile('坏文件.json', '{"junheng":1,'));
  assert.equal(await app.status(), '“坏文件.json”没有判定');
  assert.match(await app.outcome().innerText(), /错误[^]*“坏文件\.json”[^]*不是合法的 JSON/);
  assert.equal(await app.report().innerHTML(), before);
  assert.equal((await app.state()).verdict, '达标');
}));

test('of two values the first stays, and both are listed with their places', plainly(async app => {
  await app.give(csv('甲.csv', '学校标识码,学校名称,小学在校生数\n1,一小,300\n'), csv('乙.csv', '学校标识码,学校名称,小学在校生数\n1,一小,310\n'));
  await app.outcome().locator('summary', { hasText: '不一致（1）' }).click();
  const row = app.outcome().getByRole('table', { name: '不一致' }).getByRole('row').nth(1);
  const cells = await row.locator('th, td').allInnerTexts();
  assert.deepEqual(cells.slice(0, 2), ['一小', '小学在校生数']);
  assert.match(cells[2], /^300 人\n单元格 C2 · 甲\.csv$/);
  assert.match(cells[3], /^310 人\n单元格 C2 · 乙\.csv$/);
  assert.match(await app.outcome().innerText(), /保留先有的值/);
}));

test('reading can be stopped: the county stays as it was', plainly(async app => {
  await app.press(NAMES.good);
  const many = Array.from({ length: 60 }, (_, n) => csv(`校${n}.csv`, `学校标识码,学校名称,小学在校生数\n${n},第${n}小学,300\n`));
  await app.page.locator('#file-input').setInputFiles(many);
  await app.press('停止读入');
  assert.equal(await app.status(), '已停止读入，数据没有改动');
  assert.ok(await app.page.locator('#plain-cancel').isHidden());
  assert.equal((await app.state()).verdict, '达标');
  await app.give(many[0]);
  assert.match(await app.outcome().innerText(), /1 个文件，1 张表读入 1 行/);
}));

test('a file is dropped on the page, a table is pasted into it', plainly(async app => {
  await app.page.evaluate(text => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], '青山县.json'));
    document.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, countyText({ name: '青山县' }));
  await app.page.waitForFunction(() => Junheng.plain.state.county === '青山县');
  await app.page.evaluate(() => navigator.clipboard.writeText('学校标识码\t学校名称\t小学在校生数\n9\t新校\t300\n'));
  await app.page.keyboard.press('Control+V');
  await app.page.waitForFunction(() => Junheng.plain.state.unsaved);
  await app.shown();
  assert.match(await app.outcome().textContent(), /粘贴的表格/);
  assert.equal(await app.report().getByRole('row', { name: '新校' }).first().isVisible(), true);
}, { url: site.url, permissions: ['clipboard-read', 'clipboard-write'] }));

test('a work that the screens kept is there on the plain page too, and can be saved', running(async app => {
  await app.openSample('示例县（虚构）');
  await app.click('学校数据', 'tab');
  await app.goTo('云溪县第一小学', '办学性质');
  await app.page.keyboard.type('民办');
  await app.press('Enter');
  await app.until({ kept: 'done' });
  app.page.on('dialog', dialog => dialog.accept());
  await app.page.goto(`${site.url}#plain`);
  await app.page.reload();
  await app.page.waitForFunction(() => Junheng.start.ready);
  await app.page.getByText('继续上次的工作').click();
  await app.page.getByRole('button', { name: /云溪县/ }).last().click();
  await app.page.waitForFunction(() => Junheng.plain.state.county.startsWith('云溪县'));
  const [download] = await Promise.all([app.page.waitForEvent('download'), app.page.getByRole('button', { name: '保存数据' }).click()]);
  const saved = JSON.parse(readFileSync(await download.path(), 'utf8'));
  const ownership = saved.tables.school.columns.indexOf('ownership');
  assert.equal(saved.tables.school.rows[0][ownership], 'private');
}));

test('what is not saved is given up only when asked twice', plainly(async app => {
  await app.give(sheet('merged-headers.xlsx'));
  await app.press('重新开始');
  assert.match(await app.status(), /还没有保存/);
  assert.notEqual((await app.state()).county, '');
  await app.press('重新开始');
  assert.equal((await app.state()).county, '');
  assert.ok(await app.page.locator('#plain-county').isHidden());
}));

test('a blank workbook is the one of the command', plainly(async app => {
  const file = await app.download('下载空白模板');
  assert.equal(file.name, '填报模板.xlsx');
  assert.ok(file.bytes.equals(cliFile('填报模板.xlsx', 'template')));
}));

const hostile = '<img src=x onerror="window.ran=1"><script>window.ran=1</script>';

test('markup in names is text', plainly(async app => {
  const county = JSON.parse(countyText({ name: hostile }));
  county.tables.school.rows[0][county.tables.school.columns.indexOf('name')] = hostile;
  await app.give(jsonFile('敌.json', JSON.stringify(county)));
  assert.match(await app.report().getByRole('heading').first().innerText(), /^<img src=x onerror="window\.ran=1"><script>/);
  assert.ok(await app.report().getByRole('link', { name: hostile }).first().isVisible());
  await app.give(csv(`${hostile}.csv`, `学校标识码,学校名称,${hostile}\n1,"${hostile.replaceAll('"', '""')}",many\n`), csv('乙.csv', '学校名称,小学在校生数\n一小,many\n'));
  assert.ok((await app.outcome().textContent()).includes(hostile));
  await app.download('保存数据');
  await app.give(jsonFile(`${hostile}.json`, '{'));
  assert.ok((await app.outcome().textContent()).includes(hostile));
  assert.ok((await app.status()).includes(hostile));
  assert.equal(await app.page.locator('#plain img, #plain script').count(), 0);
  assert.equal(await app.page.evaluate(() => window.ran), undefined);
}));

test('help: what the marks mean, and what the program is made of', plainly(async app => {
  const help = app.page.locator('#plain-help');
  assert.equal(await help.locator('h2').count(), 0);        // made when it is asked for
  await help.getByText('帮助：标记的意思').click();
  await help.getByRole('heading', { name: '关于本程序', level: 2 }).waitFor();
  const text = await help.innerText();
  for (const words of ['✓ 达标：全部要求都满足。', '△ 有条件达标', '? 无法判定', '内置的标准', 'Dear ImGui', 'MIT'])
    assert.ok(text.includes(words), `${words}: ${text}`);
  assert.match(text, /SHA-256 [0-9a-f]{64}/);
  assert.equal(await help.getByRole('term').filter({ hasText: '余量' }).count(), 1);
}));

test('were the escaping wrong, nothing would run all the same', plainly(async ({ page }) => {
  const shown = await page.evaluate(async markup => {
    const place = document.getElementById('plain-report');
    await Junheng.documents.show(place, `${markup}<p onclick="window.ran=1" style="color:red" id="canvas" class="x">文字</p>` +
      '<a href="javascript:window.ran=1">去</a><a href="https://example.org">去</a><iframe srcdoc="<script>parent.ran=1</script>"></iframe>' +
      '<svg><script>window.ran=1</script><a href="javascript:window.ran=1">去</a></svg><form><input></form><a href="#at-x" id="at-y">去</a>');
    return place.innerHTML;
  }, hostile);
  assert.equal(shown.replace(/^window\.ran=1/, ''), '<p class="x">文字</p><a>去</a><a>去</a>window.ran=1去<a href="#at-x" id="at-y">去</a>');
  // And past that too, the policy knows only the page's own script.
  await page.evaluate(markup => { document.getElementById('plain-report').innerHTML = markup; }, hostile);
  await page.waitForFunction(() => violations.includes('script-src-attr'));
  assert.equal(await page.evaluate(() => window.ran), undefined);
}, { errorsExpected: true }));

test('one request is made for the page, and nothing leaves it', async t => {
  const server = await serve(html), seen = [];
  t.after(() => server.close());
  await plainly(async app => {
    app.page.on('request', request => seen.push(request.url()));
    await app.press(NAMES.failing);
    await app.give(sheet('merged-headers.xlsx'), sheet('classes-and-rooms.xlsx'));
    for (const button of ['保存数据', '保存结果', '下载空白模板']) await app.download(button);
  }, { url: server.url })();
  assert.deepEqual(server.requests, ['GET /']);
  assert.deepEqual(seen.filter(url => !url.startsWith('blob:')), []);
});

test('everything is reached by keys, in order, and the focus is seen', plainly(async app => {
  const { page } = app, reached = [];
  const focused = () => page.evaluate(() => {
    const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
    return { text: document.activeElement.innerText.split('\n')[0], outline: `${outlineStyle} ${outlineWidth}` };
  });
  for (const expected of ['选择文件…', '下载空白模板', '用示例县试一试', NAMES.good, NAMES.failing]) {
    await page.keyboard.press('Tab');
    const { text, outline } = await focused();
    assert.equal(text, expected);
    assert.equal(outline, 'solid 3px', expected);
    reached.push(text);
  }
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => Junheng.plain.state.verdict === '不达标');
  const item = app.report().locator('summary', { hasText: 'G4 学校规模' });
  await item.focus();
  await page.keyboard.press('Enter');
  assert.ok(await app.report().getByText('所有小学、初中规模不超过2000人').first().isVisible());
}));

test('headings follow each other, tables have names and heads', plainly(async app => {
  await app.press(NAMES.failing);
  const levels = await app.page.locator('h1:visible, h2:visible, h3:visible, h4:visible').evaluateAll(all => all.map(h => Number(h.localName[1])));
  assert.equal(levels[0], 1);
  levels.reduce((before, level) => { assert.ok(level <= before + 1, levels.join(' ')); return level; });
  const tables = await app.report().locator('table').evaluateAll(all => all.map(table => [
    Boolean(table.caption?.innerText || table.caption?.textContent), table.querySelectorAll('thead th[scope=col]').length > 0,
    [...table.tBodies[0].rows].every(row => row.cells[0].scope === 'row'),
    new Set([...table.rows].map(row => row.cells.length)).size,
  ]));
  assert.ok(tables.length > 50);
  for (const table of tables) assert.deepEqual(table, [true, true, true, 1]);
  assert.equal(await app.page.getAttribute('html', 'lang'), 'zh-CN');
  assert.equal(await app.page.locator('#plain-status').getAttribute('aria-live'), 'polite');
}));

test('what is printed is the report alone', plainly(async app => {
  await app.press(NAMES.failing);
  await app.page.emulateMedia({ media: 'print' });
  for (const hidden of ['#plain-give', '#plain-tools', '#plain-progress']) assert.ok(await app.page.locator(hidden).isHidden(), hidden);
  assert.ok(await app.report().getByRole('heading').first().isVisible());
}));
