// Documents of the core as elements of the page: in the plain page, and to be printed.
var Junheng = Junheng || {};

Junheng.documents = (() => {
  const part = {};

  // The core escapes every text. Nothing but what a document needs gets into the page all the same: parsed apart,
  // where no script runs and nothing is loaded, other elements become their text and other attributes are dropped.
  const ELEMENTS = new Set(('h1 h2 h3 h4 h5 h6 p br span strong a dl dt dd table caption thead tbody tr th td details ' +
    'summary').split(' '));
  const ATTRIBUTES = { class: /^[a-z ]+$/, scope: /^(row|col)$/, id: /^at-/, href: /^#at-/ };
  function reduce(element) {
    if (!ELEMENTS.has(element.localName)) return element.replaceWith(element.textContent);
    for (const { name, value } of [...element.attributes]) {
      if (!ATTRIBUTES[name]?.test(value)) element.removeAttribute(name);
    }
  }

  // Step by step, so that the page answers between them: a county of a hundred schools is 25 000 elements.
  const STEP = 4000;                                        // elements, 5 to 10 ms
  const pause = () => new Promise(done => setTimeout(done));
  const latest = new Map();                                 // place -> which making of it was begun last
  part.show = async (place, html) => {
    const own = {};
    latest.set(place, own);
    await pause();                                          // the program made it just now
    const made = new DOMParser().parseFromString(html, 'text/html').body;
    const elements = [...made.querySelectorAll('*')];
    for (let next = 0; next < elements.length; next += STEP) {
      await pause();
      elements.slice(next, next + STEP).forEach(reduce);
    }
    if (latest.get(place) === own) place.replaceChildren(...made.childNodes);
  };

  // In place of the screen. What is closed in it is printed as its one line.
  part.print = async html => {
    const place = document.getElementById('print');
    await part.show(place, html);
    addEventListener('afterprint', () => place.replaceChildren(), { once: true });
    window.print();
  };
  return part;
})();
