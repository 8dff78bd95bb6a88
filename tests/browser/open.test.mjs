// The page opens everywhere, and says plainly where it cannot.
import assert from 'node:assert/strict';
import test from 'node:test';
import { asFile, blank, running, site } from './page.mjs';
import { colours } from './picture.mjs';
import { NAMES } from './sample.mjs';

async function startScreen(app) {
  assert.equal((await app.state()).screen, 'start');
  for (const name of ['选择文件…', '下载示例数据', ...Object.values(NAMES)]) assert.ok(await app.shows(name), name);
  assert.ok(await app.page.locator('#canvas').isVisible());
  assert.ok(await app.page.locator('#welcome').isHidden());
  assert.ok(await colours(await app.page.screenshot()) > 50, 'the picture is empty');
}

test('served over http, the page shows its start screen without an error or a policy violation', running(startScreen));

test('opened as a file, the page shows its start screen without an error or a policy violation',
     running(startScreen, { url: asFile }));

test('without JavaScript the page still says what it is and what to do', async () => {
  const { context, page } = await blank({ javaScriptEnabled: false });
  await page.goto(site.url);
  const text = await page.locator('body').innerText();
  for (const said of ['县域义务教育优质均衡发展自评', '数据不出本机', '需要启用 JavaScript']) assert.ok(text.includes(said), said);
  await context.close();
});

test('while the program is still starting, the page says so, and after ten seconds what to do', async () => {
  const { context, page, complaints } = await blank({ init: () => { WebAssembly.instantiate = () => new Promise(() => {}); } });
  await page.goto(site.url);
  assert.ok(await page.getByText('正在启动').isVisible());
  assert.ok(await page.getByText('数据不出本机').isVisible());
  const late = page.getByText('超过十秒仍停在这里');
  assert.ok(await late.isHidden());
  await page.evaluate(() => document.getAnimations().forEach(animation => { animation.currentTime = 10001; }));
  assert.ok(await late.isVisible());
  assert.deepEqual(complaints, []);
  await context.close();
});

test('a browser without WebAssembly gets a clear message in Chinese', async () => {
  const { context, page } = await blank({ init: () => { delete window.WebAssembly; } });
  await page.goto(site.url);
  await page.getByText('不能运行 WebAssembly').waitFor();
  assert.ok(await page.getByText('正在启动').isHidden());
  await context.close();
});

test('a program that crashes while it runs says so instead of leaving a dead picture', running(async app => {
  await app.page.evaluate(() => {
    Module._jh_frame = () => { throw new WebAssembly.RuntimeError('unreachable'); };
    Junheng.loop.wake();
  });
  await app.page.getByText('程序意外停止了').waitFor({ timeout: 2000 });
}, { errorsExpected: true }));
