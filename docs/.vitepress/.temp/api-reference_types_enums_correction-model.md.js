import { resolveComponent, useSSRContext } from "vue";
import { ssrRenderAttrs, ssrRenderComponent } from "vue/server-renderer";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"CorrectionModel","description":"","frontmatter":{},"headers":[],"relativePath":"api-reference/types/enums/correction-model.md","filePath":"api-reference/types/enums/correction-model.md"}');
const _sfc_main = { name: "api-reference/types/enums/correction-model.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  const _component_Badge = resolveComponent("Badge");
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="correctionmodel" tabindex="-1">CorrectionModel <a class="header-anchor" href="#correctionmodel" aria-label="Permalink to &quot;CorrectionModel&quot;">​</a></h1><p>How measured colours are led to their references.</p><div class="language-graphql vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">graphql</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">enum</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> CorrectionModel</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> {</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  AUTO</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  LINEAR_3X3</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  NONE</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  ROOT_POLYNOMIAL_2</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  ROOT_POLYNOMIAL_3</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">}</span></span></code></pre></div><h2 id="values" tabindex="-1">Values <a class="header-anchor" href="#values" aria-label="Permalink to &quot;Values&quot;">​</a></h2><h3 id="auto" tabindex="-1"><a href="#auto"><code>CorrectionModel.AUTO</code></a> <a class="header-anchor" href="#auto" aria-label="Permalink to &quot;[\`CorrectionModel.AUTO\`](#auto) {#auto}&quot;">​</a></h3><p>Whichever of the others has the lowest cross-validated error; the simpler one where they are close.</p><h3 id="linear-3-x3" tabindex="-1"><a href="#linear-3-x3"><code>CorrectionModel.LINEAR_3X3</code></a> <a class="header-anchor" href="#linear-3-x3" aria-label="Permalink to &quot;[\`CorrectionModel.LINEAR_3X3\`](#linear-3-x3) {#linear-3-x3}&quot;">​</a></h3><p>3x3 matrix in linear light.</p><h3 id="none" tabindex="-1"><a href="#none"><code>CorrectionModel.NONE</code></a> <a class="header-anchor" href="#none" aria-label="Permalink to &quot;[\`CorrectionModel.NONE\`](#none) {#none}&quot;">​</a></h3><p>Only the white balance and the exposure.</p><h3 id="root-polynomial-2" tabindex="-1"><a href="#root-polynomial-2"><code>CorrectionModel.ROOT_POLYNOMIAL_2</code></a> <a class="header-anchor" href="#root-polynomial-2" aria-label="Permalink to &quot;[\`CorrectionModel.ROOT_POLYNOMIAL_2\`](#root-polynomial-2) {#root-polynomial-2}&quot;">​</a></h3><p>Finlayson, Mackiewicz &amp; Hurlbert 2015, degree 2: independent of exposure.</p><h3 id="root-polynomial-3" tabindex="-1"><a href="#root-polynomial-3"><code>CorrectionModel.ROOT_POLYNOMIAL_3</code></a> <a class="header-anchor" href="#root-polynomial-3" aria-label="Permalink to &quot;[\`CorrectionModel.ROOT_POLYNOMIAL_3\`](#root-polynomial-3) {#root-polynomial-3}&quot;">​</a></h3><p>The same, degree 3.</p><h2 id="member-of" tabindex="-1">Member Of <a class="header-anchor" href="#member-of" aria-label="Permalink to &quot;Member Of&quot;">​</a></h2><p><a href="/api-reference/types/objects/color-correction.html"><code>ColorCorrection</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` · <a href="/api-reference/types/inputs/correction-options.html"><code>CorrectionOptions</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "input"
  }, null, _parent));
  _push(`</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api-reference/types/enums/correction-model.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const correctionModel = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  correctionModel as default
};
