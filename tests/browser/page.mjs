// The page in a real Chromium, driven by pixels and keys. One browser and one server for a test file, a fresh
// context for a test. Nothing here leaves this machine.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { serve } from './server.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const pagePath = process.env.JUNHENG_PAGE ?? join(root, 'build', 'junheng.html');
const modules = join(process.env.JUNHENG_DEPS ?? join(root, '.deps'), 'npm', 'node_modules');
const { chromium } = createRequire(join(modules, 'any.js'))('playwright-core');

export const html = readFileSync(pagePath, 'utf8');
export const asFile = pathToFileURL(pagePath).href;
export const site = await serve(html);

const quiet = ['--no-sandbox', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const softwareWebgl = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist', ...'--disable-gpu-compositing'.split(' ').filter(Boolean)];

export function launch(flags = softwareWebgl) {
  const executablePath = process.env.PATH.split(delimiter).map(folder => join(folder, 'chromium')).find(existsSync);
  assert.ok(executablePath, 'chromium is not on the PATH');
  return chromium.launch({ executablePath, args: [...quiet, ...flags] });
}

export const browser = await launch();
after(() => Promise.all([browser.close(), site.close()]));

// Runs in the page before its own script: what the tests count and listen to.
function watch() {
  window.watched = { violations: [], drawings: 0, frameRequests: 0 };
  document.addEventListener('securitypolicyviolation', event => watched.violations.push(event.effectiveDirective));
  const draw = WebGL2RenderingContext.prototype.drawElements, request = window.requestAnimationFrame.bind(window);
  WebGL2RenderingContext.prototype.drawElements = function (...all) { watched.drawings++; return draw.apply(this, all); };
  window.requestAnimationFrame = callback => { watched.frameRequests++; return request(callback); };
}

// A plain page that may not start the program. `complaints`: all that the page wrote as errors, threw or was refused.
export async function blank({ from = browser, init, ...options } = {}) {
  const context = await from.newContext({ viewport: { width: 1280, height: 720 }, acceptDownloads: true, ...options });
  context.setDefaultTimeout(20000);
  if (init) await context.addInitScript(init);
  const page = await context.newPage(), complaints = [];
  page.on('console', message => { if (message.type() === 'error') complaints.push(message.text()); });
  page.on('pageerror', error => complaints.push(error.message));
  return { context, page, complaints };
}

// The body of a test on the running program: test('…', running(async app => { … })). It fails on any complaint, unless
// they are what is tested. `options`: `url`, `init` (a script before the page's own), `errorsExpected`, and playwright's.
export function running(body, { url = site.url, init, errorsExpected = false, ...options } = {}) {
  return async () => {
    const { context, page, complaints } = await blank(options);
    try {
      await context.addInitScript(watch);
      if (init) await context.addInitScript(init);
      await page.goto(url);
      await page.waitForFunction(() => Junheng.start.ready && Junheng.loop.frames > 0);
      const app = new App(context, page);
      await app.settled();
      await body(app);
      if (errorsExpected) return;
      assert.deepEqual(complaints, []);
      assert.deepEqual(await app.watched('violations'), []);
    } finally {
      await context.close();
    }
  };
}

export class App {
  constructor(context, page) { Object.assign(this, { context, page }); }

  state() { return this.page.evaluate(() => Junheng.mirror.state()); }
  items() { return this.page.evaluate(() => Junheng.mirror.items()); }
  watched(what) { return this.page.evaluate(name => watched[name], what); }
  notice() { return this.page.locator('#notice').textContent(); }
  focus() { return this.page.evaluate(() => document.activeElement.id); }
  mirror() { return this.page.getByRole('region', { name: '画面内容' }); }

  // Until the page has shown what the last event changed: it draws at most six frames for it, then rests (or only
  // lets a caret blink). With `quietFor`: until so many milliseconds passed without a frame.
  settled(quietFor = 0) {
    return this.page.evaluate(quiet => new Promise(done => {
      const first = Junheng.loop.frames;
      let seen = first, since = performance.now(), still = 0;
      const look = () => {
        const now = performance.now(), { frames } = Junheng.loop;
        if (frames !== seen) [seen, since, still] = [frames, now, 0];
        else still++;
        if (quiet ? now - since >= quiet : still > 1 || frames - first >= 6) done();
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    }), quietFor);
  }

  // Until state() has these members.
  async until(members) {
    const has = wanted => Object.entries(wanted).every(([key, value]) => Junheng.mirror.state()[key] === value);
    await this.page.waitForFunction(has, members).catch(async () => {
      const state = await this.state();
      assert.deepEqual(Object.fromEntries(Object.keys(members).map(key => [key, state[key]])), members);
    });
    await this.settled();
  }

  async shows(name) { return (await this.items()).some(item => item.name === name); }

  // The only pressable item of this name (and role), in CSS pixels.
  async find(name, role) {
    const found = (await this.items()).filter(item => item.id && item.name === name && (!role || item.role === role));
    assert.equal(found.length, 1, `${found.length} items to press are called ${name}`);
    const scale = await this.page.evaluate(() => devicePixelRatio), [{ x, y, w, h }] = found;
    return { ...found[0], x: x / scale, y: y / scale, w: w / scale, h: h / scale };
  }

  async click(name, role) {
    const { x, y, w, h } = await this.find(name, role);
    await this.page.mouse.click(x + w / 2, y + h / 2);
    await this.settled();
  }

  async press(...keys) {
    for (const key of keys) await this.page.keyboard.press(key);
    await this.settled();
  }

  async openSample(title) {
    await this.click(title, 'row');
    await this.until({ screen: 'assessment' });
  }

  // What a Chinese input method does: the reading is underlined in the field, then replaced by what was chosen.
  async compose(reading) {
    this.cdp ??= await this.context.newCDPSession(this.page);
    await this.cdp.send('Input.imeSetComposition', { text: reading, selectionStart: reading.length, selectionEnd: reading.length });
    await this.settled();
  }
  async typeIme(text, reading = 'pinyin') {
    await this.compose(reading);
    await this.cdp.send('Input.insertText', { text });
    await this.settled();
  }

  // Drops a file made in the page: `pieces` of text, or the number of mebibytes of blanks.
  drop(name, pieces) {
    return this.page.evaluate(([fileName, content]) => {
      const parts = typeof content === 'number' ? Array(content).fill(new Uint8Array(1 << 20).fill(32)) : content;
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(parts, fileName));
      for (const type of ['dragover', 'drop']) {
        document.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      }
    }, [name, pieces]);
  }

  async choose(button, file) {
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), this.click(button)]);
    await chooser.setFiles(file);
  }

  // The copy button stands below a long explanation.
  async scrollToCopy() {
    const { width, height } = this.page.viewportSize();
    await this.page.mouse.move(width - 100, height / 2);
    for (let i = 0; i < 40 && !await this.shows('复制说明'); i++) {
      await this.page.mouse.wheel(0, 800);
      await this.settled();
    }
  }

  async clipboard() { return this.page.evaluate(() => navigator.clipboard.readText()); }

  // The picture on the screen, without what the pointer marks.
  async picture() {
    await this.page.mouse.move(600, 4);
    await this.settled(500);
    return this.page.screenshot();
  }
}
