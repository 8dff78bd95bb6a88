// The page in a real Chromium: one browser and one server for a test file, a fresh context for a test. Nothing here
// leaves this machine.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { App } from './app.mjs';
import { launch, launchWith } from './chromium.mjs';
import { serve } from './server.mjs';

export { launch, launchWith };

const root = fileURLToPath(new URL('../..', import.meta.url));
const pagePath = process.env.JUNHENG_PAGE ?? join(root, 'build', 'junheng.html');

export const html = readFileSync(pagePath, 'utf8');
export const asFile = pathToFileURL(pagePath).href;
export const site = await serve(html);

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
  context.setDefaultTimeout(10000);
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
