import { resolveComponent, useSSRContext } from "vue";
import { ssrRenderAttrs, ssrRenderComponent } from "vue/server-renderer";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"WhiteBalance","description":"","frontmatter":{},"headers":[],"relativePath":"api-reference/types/enums/white-balance.md","filePath":"api-reference/types/enums/white-balance.md"}');
const _sfc_main = { name: "api-reference/types/enums/white-balance.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  const _component_Badge = resolveComponent("Badge");
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="whitebalance" tabindex="-1">WhiteBalance <a class="header-anchor" href="#whitebalance" aria-label="Permalink to &quot;WhiteBalance&quot;">​</a></h1><p>Where white comes from.</p><div class="language-graphql vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">graphql</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">enum</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> WhiteBalance</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> {</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  CHART</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  GRAY_WORLD</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  NONE</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  WHITE_PATCH</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">}</span></span></code></pre></div><h2 id="values" tabindex="-1">Values <a class="header-anchor" href="#values" aria-label="Permalink to &quot;Values&quot;">​</a></h2><h3 id="chart" tabindex="-1"><a href="#chart"><code>WhiteBalance.CHART</code></a> <a class="header-anchor" href="#chart" aria-label="Permalink to &quot;[\`WhiteBalance.CHART\`](#chart) {#chart}&quot;">​</a></h3><p>Neutral patches of the chart.</p><h3 id="gray-world" tabindex="-1"><a href="#gray-world"><code>WhiteBalance.GRAY_WORLD</code></a> <a class="header-anchor" href="#gray-world" aria-label="Permalink to &quot;[\`WhiteBalance.GRAY_WORLD\`](#gray-world) {#gray-world}&quot;">​</a></h3><p>The mean of the picture that is corrected is grey, clipped pixels aside.</p><h3 id="none" tabindex="-1"><a href="#none"><code>WhiteBalance.NONE</code></a> <a class="header-anchor" href="#none" aria-label="Permalink to &quot;[\`WhiteBalance.NONE\`](#none) {#none}&quot;">​</a></h3><p>Left as it is.</p><h3 id="white-patch" tabindex="-1"><a href="#white-patch"><code>WhiteBalance.WHITE_PATCH</code></a> <a class="header-anchor" href="#white-patch" aria-label="Permalink to &quot;[\`WhiteBalance.WHITE_PATCH\`](#white-patch) {#white-patch}&quot;">​</a></h3><p>The brightest of the picture that is corrected is white, clipped pixels aside.</p><h2 id="member-of" tabindex="-1">Member Of <a class="header-anchor" href="#member-of" aria-label="Permalink to &quot;Member Of&quot;">​</a></h2><p><a href="/api-reference/types/objects/color-correction.html"><code>ColorCorrection</code></a> `);
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
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api-reference/types/enums/white-balance.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const whiteBalance = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  whiteBalance as default
};
