import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Pixels are corrected by WebAssembly SIMD","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/webassembly-kernel.md","filePath":"decisions/webassembly-kernel.md"}');
const _sfc_main = { name: "decisions/webassembly-kernel.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="pixels-are-corrected-by-webassembly-simd" tabindex="-1">Pixels are corrected by WebAssembly SIMD <a class="header-anchor" href="#pixels-are-corrected-by-webassembly-simd" aria-label="Permalink to &quot;Pixels are corrected by WebAssembly SIMD&quot;">​</a></h1><p>Applying a correction touches every sample. This is done in WebAssembly with SIMD (<code>src/pipeline/pixels/kernel</code>), written in AssemblyScript; JavaScript that produces the same bytes takes ten times as long.</p><ul><li>A block of 2048 pixels, which fits the processor&#39;s first-level cache, goes through passes with one purpose each: decode to linear light by table, mix the primaries, invert the tone curves, apply the model&#39;s terms, even out the light, encode. The same few functions therefore serve 8 and 16 bits, every model and every output space, and no combination needs its own kernel.</li><li>Encoding uses a table indexed by the square root of light. Its steps are even, also near black, where the slope of Adobe RGB is unbounded. At 16 bits the table contains values and slopes. It includes the highlight roll-off at no extra cost.</li><li>Gamut mapping: four pixels are tested at a time, and mapped only if one of them is out of gamut.</li><li>The result is within one code value of a 64-bit calculation at 8 bits, and within four at 16.</li><li><code>kernel.wasm</code> is committed, so nothing is compiled at install or at start. <code>npm run build:kernel</code> builds it, and <code>npm run check</code> fails if it differs from what its sources produce, byte for byte.</li><li>Processors without SIMD get the same bytes from JavaScript, which performs the same 32-bit operations in the same order. Tests verify this, one of them with whole jobs in a process whose SIMD is disabled.</li><li>Pixels pass through a few hundred kilobytes of the module&#39;s memory in chunks; the image itself is not copied.</li><li>Rejected: a separate loop for each kind of image (16 bits were four to eight times slower because they had none), sharp&#39;s <code>recomb</code> (converts to sRGB first) and a 33-point LUT through lcms (off by up to 23 code values).</li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/webassembly-kernel.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const webassemblyKernel = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  webassemblyKernel as default
};
