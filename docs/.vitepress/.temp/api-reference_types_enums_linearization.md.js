import { resolveComponent, useSSRContext } from "vue";
import { ssrRenderAttrs, ssrRenderComponent } from "vue/server-renderer";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Linearization","description":"","frontmatter":{},"headers":[],"relativePath":"api-reference/types/enums/linearization.md","filePath":"api-reference/types/enums/linearization.md"}');
const _sfc_main = { name: "api-reference/types/enums/linearization.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  const _component_Badge = resolveComponent("Badge");
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="linearization" tabindex="-1">Linearization <a class="header-anchor" href="#linearization" aria-label="Permalink to &quot;Linearization&quot;">​</a></h1><p>Undo the camera&#39;s tone curve, estimated from the neutral patches, before the model is fitted.</p><div class="language-graphql vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">graphql</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">enum</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> Linearization</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> {</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  AUTO</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  NEUTRALS</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  NONE</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">}</span></span></code></pre></div><h2 id="values" tabindex="-1">Values <a class="header-anchor" href="#values" aria-label="Permalink to &quot;Values&quot;">​</a></h2><h3 id="auto" tabindex="-1"><a href="#auto"><code>Linearization.AUTO</code></a> <a class="header-anchor" href="#auto" aria-label="Permalink to &quot;[\`Linearization.AUTO\`](#auto) {#auto}&quot;">​</a></h3><p>NEUTRALS where it lowers the cross-validated error, NONE elsewhere.</p><h3 id="neutrals" tabindex="-1"><a href="#neutrals"><code>Linearization.NEUTRALS</code></a> <a class="header-anchor" href="#neutrals" aria-label="Permalink to &quot;[\`Linearization.NEUTRALS\`](#neutrals) {#neutrals}&quot;">​</a></h3><p>By a curve through the neutral patches.</p><h3 id="none" tabindex="-1"><a href="#none"><code>Linearization.NONE</code></a> <a class="header-anchor" href="#none" aria-label="Permalink to &quot;[\`Linearization.NONE\`](#none) {#none}&quot;">​</a></h3><p>The decoded light is taken as it is.</p><h2 id="member-of" tabindex="-1">Member Of <a class="header-anchor" href="#member-of" aria-label="Permalink to &quot;Member Of&quot;">​</a></h2><p><a href="/api-reference/types/objects/color-correction.html"><code>ColorCorrection</code></a> `);
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
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api-reference/types/enums/linearization.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const linearization = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  linearization as default
};
