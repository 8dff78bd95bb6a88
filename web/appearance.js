// How the page looks, as chosen by its user: kept by the browser, and shown by what lies around the canvas. Where nothing
// may be kept it lasts as long as the page.
var Junheng = Junheng || {};

Junheng.appearance = (() => {
  const part = {};
  const NAME = 'junheng-appearance';                        // all pages opened as files share one store

  function kept() {
    try {
      return localStorage.getItem(NAME) || '';
    } catch {
      return '';
    }
  }

  // "dark largest": ui/appearance.cpp
  function show(text) {
    document.documentElement.classList.toggle('dark', text.split(' ')[0] === 'dark');
  }

  part.keep = text => {
    show(text);
    try {
      localStorage.setItem(NAME, text);
    } catch {
      // Not allowed, or full: then it is chosen again the next time.
    }
  };

  part.start = () => Junheng.memory.withText(kept(), (data, size) => Module._jh_appearance(data, size));

  show(kept());                                             // before the program stands
  return part;
})();
