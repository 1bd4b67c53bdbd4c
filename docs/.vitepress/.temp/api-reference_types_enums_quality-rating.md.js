import { resolveComponent, useSSRContext } from "vue";
import { ssrRenderAttrs, ssrRenderComponent } from "vue/server-renderer";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"QualityRating","description":"","frontmatter":{},"headers":[],"relativePath":"api-reference/types/enums/quality-rating.md","filePath":"api-reference/types/enums/quality-rating.md"}');
const _sfc_main = { name: "api-reference/types/enums/quality-rating.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  const _component_Badge = resolveComponent("Badge");
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="qualityrating" tabindex="-1">QualityRating <a class="header-anchor" href="#qualityrating" aria-label="Permalink to &quot;QualityRating&quot;">​</a></h1><p>By mean CIEDE2000 after correction (before it, where nothing was corrected).</p><div class="language-graphql vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">graphql</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">enum</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> QualityRating</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> {</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  EXCELLENT</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  FAIR</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  GOOD</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  POOR</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  VERY_GOOD</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">}</span></span></code></pre></div><h2 id="values" tabindex="-1">Values <a class="header-anchor" href="#values" aria-label="Permalink to &quot;Values&quot;">​</a></h2><h3 id="excellent" tabindex="-1"><a href="#excellent"><code>QualityRating.EXCELLENT</code></a> <a class="header-anchor" href="#excellent" aria-label="Permalink to &quot;[\`QualityRating.EXCELLENT\`](#excellent) {#excellent}&quot;">​</a></h3><p>Below 1.</p><h3 id="fair" tabindex="-1"><a href="#fair"><code>QualityRating.FAIR</code></a> <a class="header-anchor" href="#fair" aria-label="Permalink to &quot;[\`QualityRating.FAIR\`](#fair) {#fair}&quot;">​</a></h3><p>3 to below 5.</p><h3 id="good" tabindex="-1"><a href="#good"><code>QualityRating.GOOD</code></a> <a class="header-anchor" href="#good" aria-label="Permalink to &quot;[\`QualityRating.GOOD\`](#good) {#good}&quot;">​</a></h3><p>2 to below 3.</p><h3 id="poor" tabindex="-1"><a href="#poor"><code>QualityRating.POOR</code></a> <a class="header-anchor" href="#poor" aria-label="Permalink to &quot;[\`QualityRating.POOR\`](#poor) {#poor}&quot;">​</a></h3><p>5 and more.</p><h3 id="very-good" tabindex="-1"><a href="#very-good"><code>QualityRating.VERY_GOOD</code></a> <a class="header-anchor" href="#very-good" aria-label="Permalink to &quot;[\`QualityRating.VERY_GOOD\`](#very-good) {#very-good}&quot;">​</a></h3><p>1 to below 2.</p><h2 id="member-of" tabindex="-1">Member Of <a class="header-anchor" href="#member-of" aria-label="Permalink to &quot;Member Of&quot;">​</a></h2><p><a href="/api-reference/types/objects/rating-count.html"><code>RatingCount</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` · <a href="/api-reference/types/objects/result.html"><code>Result</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` · <a href="/api-reference/types/inputs/result-filter.html"><code>ResultFilter</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "input"
  }, null, _parent));
  _push(`</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api-reference/types/enums/quality-rating.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const qualityRating = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  qualityRating as default
};
