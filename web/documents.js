// Documents of the core as elements of the page: in the plain page, and to be printed.
var Junheng = Junheng || {};

Junheng.documents = (() => {
  const part = {};

  // The core escapes every text. Nothing but what a document needs gets into the page all the same: parsed apart,
  // where no script runs and nothing is loaded, other elements become their text and other attributes are dropped.
  const ELEMENTS = new Set(('h1 h2 h3 h4 h5 h6 p br span strong a dl dt dd table caption thead tbody tr th td details ' +
    'summary').split(' '));
  const ATTRIBUTES = { class: /^[a-z ]+$/, scope: /^(row|col)$/, id: /^at-/, href: /^#at-/ };
  part.show = (place, html) => {
    const made = new DOMParser().parseFromString(html, 'text/html').body;
    for (const element of made.querySelectorAll('*')) {
      if (!ELEMENTS.has(element.localName)) element.replaceWith(element.textContent);
      for (const { name, value } of [...element.attributes]) {
        if (!ATTRIBUTES[name]?.test(value)) element.removeAttribute(name);
      }
    }
    place.replaceChildren(...made.childNodes);
  };

  // In place of the screen. What is closed in it is printed as its one line. The program made it in a frame: the elements
  // are made after that one, so that the page answers between the two.
  part.print = html => setTimeout(() => {
    const place = document.getElementById('print');
    part.show(place, html);
    addEventListener('afterprint', () => place.replaceChildren(), { once: true });
    window.print();
  });
  return part;
})();
