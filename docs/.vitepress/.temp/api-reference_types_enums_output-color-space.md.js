import { resolveComponent, useSSRContext } from "vue";
import { ssrRenderAttrs, ssrRenderComponent } from "vue/server-renderer";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"OutputColorSpace","description":"","frontmatter":{},"headers":[],"relativePath":"api-reference/types/enums/output-color-space.md","filePath":"api-reference/types/enums/output-color-space.md"}');
const _sfc_main = { name: "api-reference/types/enums/output-color-space.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  const _component_Badge = resolveComponent("Badge");
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="outputcolorspace" tabindex="-1">OutputColorSpace <a class="header-anchor" href="#outputcolorspace" aria-label="Permalink to &quot;OutputColorSpace&quot;">​</a></h1><p>The colour space of the corrected picture, whose ICC profile it carries.</p><div class="language-graphql vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">graphql</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">enum</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> OutputColorSpace</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> {</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  ADOBE_RGB</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  DISPLAY_P3</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  SRGB</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">}</span></span></code></pre></div><h2 id="values" tabindex="-1">Values <a class="header-anchor" href="#values" aria-label="Permalink to &quot;Values&quot;">​</a></h2><h3 id="adobe-rgb" tabindex="-1"><a href="#adobe-rgb"><code>OutputColorSpace.ADOBE_RGB</code></a> <a class="header-anchor" href="#adobe-rgb" aria-label="Permalink to &quot;[\`OutputColorSpace.ADOBE_RGB\`](#adobe-rgb) {#adobe-rgb}&quot;">​</a></h3><p>Adobe RGB (1998).</p><h3 id="display-p3" tabindex="-1"><a href="#display-p3"><code>OutputColorSpace.DISPLAY_P3</code></a> <a class="header-anchor" href="#display-p3" aria-label="Permalink to &quot;[\`OutputColorSpace.DISPLAY_P3\`](#display-p3) {#display-p3}&quot;">​</a></h3><p>P3 primaries, D65, the sRGB curve.</p><h3 id="srgb" tabindex="-1"><a href="#srgb"><code>OutputColorSpace.SRGB</code></a> <a class="header-anchor" href="#srgb" aria-label="Permalink to &quot;[\`OutputColorSpace.SRGB\`](#srgb) {#srgb}&quot;">​</a></h3><p>IEC 61966-2-1.</p><h2 id="member-of" tabindex="-1">Member Of <a class="header-anchor" href="#member-of" aria-label="Permalink to &quot;Member Of&quot;">​</a></h2><p><a href="/api-reference/types/inputs/correction-options.html"><code>CorrectionOptions</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "input"
  }, null, _parent));
  _push(`</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api-reference/types/enums/output-color-space.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const outputColorSpace = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  outputColorSpace as default
};
