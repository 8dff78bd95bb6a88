// Text and bytes across the border to wasm: UTF-8, address and size, never a terminating zero.
var Junheng = Junheng || {};

Junheng.memory = (() => {
  const encoder = new TextEncoder(), decoder = new TextDecoder();
  const part = {};

  // False where there is no memory for the bytes: nothing was done then.
  part.withBytes = (bytes, use) => {
    const address = Module._malloc(bytes.length || 1);
    if (!address) return false;
    HEAPU8.set(bytes, address);
    use(address, bytes.length);
    Module._free(address);
    return true;
  };
  part.withText = (text, use) => part.withBytes(encoder.encode(text), use);
  // Into `size` bytes that are there; how many it took.
  part.put = (text, address, size) => {
    const bytes = encoder.encode(text).subarray(0, size);
    HEAPU8.set(bytes, address);
    return bytes.length;
  };
  // Of a function that answers with text.
  part.answer = name => {
    const size = Module[name]();
    return part.text(Module._jh_answer(), size);
  };
  part.text = (address, size) => decoder.decode(HEAPU8.subarray(address, address + size));
  part.bytes = (address, size) => HEAPU8.slice(address, address + size);   // a copy: wasm memory moves when it grows
  return part;
})();
