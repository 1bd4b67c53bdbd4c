import { resolveComponent, useSSRContext } from "vue";
import { ssrRenderAttrs, ssrRenderComponent } from "vue/server-renderer";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Visibility","description":"","frontmatter":{},"headers":[],"relativePath":"api-reference/types/enums/visibility.md","filePath":"api-reference/types/enums/visibility.md"}');
const _sfc_main = { name: "api-reference/types/enums/visibility.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  const _component_Badge = resolveComponent("Badge");
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="visibility" tabindex="-1">Visibility <a class="header-anchor" href="#visibility" aria-label="Permalink to &quot;Visibility&quot;">​</a></h1><p>How far a CIEDE2000 can be seen, by the just noticeable difference of 2.3 (Mahy et al. 1994).</p><div class="language-graphql vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">graphql</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">enum</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> Visibility</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> {</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  CLEAR</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  NOTICEABLE</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  UNNOTICEABLE</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">}</span></span></code></pre></div><h2 id="values" tabindex="-1">Values <a class="header-anchor" href="#values" aria-label="Permalink to &quot;Values&quot;">​</a></h2><h3 id="clear" tabindex="-1"><a href="#clear"><code>Visibility.CLEAR</code></a> <a class="header-anchor" href="#clear" aria-label="Permalink to &quot;[\`Visibility.CLEAR\`](#clear) {#clear}&quot;">​</a></h3><p>4.6 and more: seen without looking for it.</p><h3 id="noticeable" tabindex="-1"><a href="#noticeable"><code>Visibility.NOTICEABLE</code></a> <a class="header-anchor" href="#noticeable" aria-label="Permalink to &quot;[\`Visibility.NOTICEABLE\`](#noticeable) {#noticeable}&quot;">​</a></h3><p>2.3 to below 4.6: seen side by side.</p><h3 id="unnoticeable" tabindex="-1"><a href="#unnoticeable"><code>Visibility.UNNOTICEABLE</code></a> <a class="header-anchor" href="#unnoticeable" aria-label="Permalink to &quot;[\`Visibility.UNNOTICEABLE\`](#unnoticeable) {#unnoticeable}&quot;">​</a></h3><p>Below 2.3.</p><h2 id="member-of" tabindex="-1">Member Of <a class="header-anchor" href="#member-of" aria-label="Permalink to &quot;Member Of&quot;">​</a></h2><p><a href="/api-reference/types/objects/patch-measurement.html"><code>PatchMeasurement</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(`</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api-reference/types/enums/visibility.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const visibility = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  visibility as default
};
