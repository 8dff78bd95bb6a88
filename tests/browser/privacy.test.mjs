// No data leave this machine: the browser itself enforces it.
import assert from 'node:assert/strict';
import test from 'node:test';
import { html, running, site } from './page.mjs';
import { serve } from './server.mjs';
import { NAMES, countyText, jsonFile } from './sample.mjs';

const use = async app => {
  await app.openSample(NAMES.failing);
  await app.choose('打开', jsonFile('青山县.json', countyText({ name: '青山县' })));
  await app.until({ county: '青山县' });
  await Promise.all([app.page.waitForEvent('download'), app.click('保存结果')]);
};

test('one request is made: for the page itself, not even for an icon', async t => {
  const server = await serve(html), seen = [];
  t.after(() => server.close());
  await running(async app => {
    app.page.on('request', request => seen.push(request.url()));
    await use(app);
  }, { url: server.url })();
  assert.deepEqual(server.requests, ['GET /']);
  assert.deepEqual(seen.filter(url => !url.startsWith('blob:')), []);
});

// Each attempt by the directive that must stop it. They run in the page, and aim at the page's own server.
const attempts = {
  'fetch': ['connect-src', () => fetch('/stolen').catch(() => {})],
  'XMLHttpRequest': ['connect-src', () => {
    const request = new XMLHttpRequest();
    request.open('POST', '/stolen');
    try { request.send('data'); } catch { /* blocked */ }
  }],
  'WebSocket': ['connect-src', () => { new WebSocket(location.href.replace('http', 'ws')); }],
  'EventSource': ['connect-src', () => { new EventSource('/stolen'); }],
  'sendBeacon': ['connect-src', () => { navigator.sendBeacon('/stolen', 'data'); }],
  'an image': ['img-src', () => { new Image().src = '/stolen.png'; }],
  'a script': ['script-src-elem', () => { document.body.append(Object.assign(document.createElement('script'), { src: '/stolen.js' })); }],
  'a style': ['style-src-elem', () => {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: '/stolen.css' }));
  }],
  'a frame': ['frame-src', () => { document.body.append(Object.assign(document.createElement('iframe'), { src: '/stolen' })); }],
  'a form': ['form-action', () => {
    const form = Object.assign(document.createElement('form'), { action: '/stolen', method: 'post' });
    document.body.append(form);
    form.submit();
  }],
  'a worker': ['worker-src', () => { new Worker(URL.createObjectURL(new Blob(['fetch("/stolen")']))); }],
  'eval': ['script-src', () => { setTimeout(() => (0, eval)('1')); }],
};

test('every way out of the page is blocked by its policy', async t => {
  const server = await serve(html);
  t.after(() => server.close());
  await running(async app => {
    for (const [name, [directive, attempt]] of Object.entries(attempts)) {
      const before = (await app.watched('violations')).length;
      await app.page.evaluate(attempt);
      await app.page.waitForFunction(count => watched.violations.length > count, before, { timeout: 5000 })
        .catch(() => assert.fail(`${name} was not stopped`));
      assert.deepEqual([...new Set((await app.watched('violations')).slice(before))], [directive], name);
    }
  }, { url: server.url, errorsExpected: true })();
  assert.deepEqual(server.requests, ['GET /']);
});

test('the page keeps nothing in the browser but the work that was changed', running(async app => {
  await use(app);
  const kept = await app.page.evaluate(async () => [
    document.cookie, localStorage.length, sessionStorage.length, (await indexedDB.databases()).map(one => one.name), (await caches.keys()).length,
  ]);
  assert.deepEqual(kept, ['', 0, 0, ['junheng'], 0]);
  const entries = await app.page.evaluate(() => new Promise((done, fail) => {
    const open = indexedDB.open('junheng');
    open.onerror = fail;
    open.onsuccess = () => {
      const stores = [...open.result.objectStoreNames], counts = {};
      for (const store of stores) {
        open.result.transaction(store).objectStore(store).count().onsuccess = event => {
          counts[store] = event.target.result;
          if (Object.keys(counts).length === stores.length) done(counts);
        };
      }
    };
  }));
  assert.deepEqual(entries, { works: 0, lines: 0 });        // it was only looked at
}, { url: site.url }));
