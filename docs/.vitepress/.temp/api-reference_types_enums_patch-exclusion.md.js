import { resolveComponent, useSSRContext } from "vue";
import { ssrRenderAttrs, ssrRenderComponent } from "vue/server-renderer";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"PatchExclusion","description":"","frontmatter":{},"headers":[],"relativePath":"api-reference/types/enums/patch-exclusion.md","filePath":"api-reference/types/enums/patch-exclusion.md"}');
const _sfc_main = { name: "api-reference/types/enums/patch-exclusion.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  const _component_Badge = resolveComponent("Badge");
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="patchexclusion" tabindex="-1">PatchExclusion <a class="header-anchor" href="#patchexclusion" aria-label="Permalink to &quot;PatchExclusion&quot;">​</a></h1><p>Why a patch takes no part in the fit.</p><div class="language-graphql vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">graphql</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">enum</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> PatchExclusion</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> {</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  CLIPPED_HIGHLIGHTS</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  CLIPPED_SHADOWS</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  COVERED</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  GLARE</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  TEXTURE</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">}</span></span></code></pre></div><h2 id="values" tabindex="-1">Values <a class="header-anchor" href="#values" aria-label="Permalink to &quot;Values&quot;">​</a></h2><h3 id="clipped-highlights" tabindex="-1"><a href="#clipped-highlights"><code>PatchExclusion.CLIPPED_HIGHLIGHTS</code></a> <a class="header-anchor" href="#clipped-highlights" aria-label="Permalink to &quot;[\`PatchExclusion.CLIPPED_HIGHLIGHTS\`](#clipped-highlights) {#clipped-highlights}&quot;">​</a></h3><p>More than 1 % of a channel is at the bright end of its range.</p><h3 id="clipped-shadows" tabindex="-1"><a href="#clipped-shadows"><code>PatchExclusion.CLIPPED_SHADOWS</code></a> <a class="header-anchor" href="#clipped-shadows" aria-label="Permalink to &quot;[\`PatchExclusion.CLIPPED_SHADOWS\`](#clipped-shadows) {#clipped-shadows}&quot;">​</a></h3><p>More than 1 % of a channel is at the dark end of its range.</p><h3 id="covered" tabindex="-1"><a href="#covered"><code>PatchExclusion.COVERED</code></a> <a class="header-anchor" href="#covered" aria-label="Permalink to &quot;[\`PatchExclusion.COVERED\`](#covered) {#covered}&quot;">​</a></h3><p>The other patches predict another colour, by CIEDE2000 of more than 22: it is not the patch that is seen.</p><h3 id="glare" tabindex="-1"><a href="#glare"><code>PatchExclusion.GLARE</code></a> <a class="header-anchor" href="#glare" aria-label="Permalink to &quot;[\`PatchExclusion.GLARE\`](#glare) {#glare}&quot;">​</a></h3><p>Its bright tail is 4 times that of the usual patch: a lamp is mirrored in it.</p><h3 id="texture" tabindex="-1"><a href="#texture"><code>PatchExclusion.TEXTURE</code></a> <a class="header-anchor" href="#texture" aria-label="Permalink to &quot;[\`PatchExclusion.TEXTURE\`](#texture) {#texture}&quot;">​</a></h3><p>Its texture is 4 times that of the usual patch: something lies or falls across it.</p><h2 id="member-of" tabindex="-1">Member Of <a class="header-anchor" href="#member-of" aria-label="Permalink to &quot;Member Of&quot;">​</a></h2><p><a href="/api-reference/types/objects/patch-measurement.html"><code>PatchMeasurement</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(`</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api-reference/types/enums/patch-exclusion.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const patchExclusion = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  patchExclusion as default
};
