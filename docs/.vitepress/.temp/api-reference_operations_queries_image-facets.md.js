import { resolveComponent, useSSRContext } from "vue";
import { ssrRenderAttrs, ssrRenderComponent } from "vue/server-renderer";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"imageFacets","description":"","frontmatter":{},"headers":[],"relativePath":"api-reference/operations/queries/image-facets.md","filePath":"api-reference/operations/queries/image-facets.md"}');
const _sfc_main = { name: "api-reference/operations/queries/image-facets.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  const _component_Badge = resolveComponent("Badge");
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="imagefacets" tabindex="-1">imageFacets <a class="header-anchor" href="#imagefacets" aria-label="Permalink to &quot;imageFacets&quot;">​</a></h1><p>How many of the images have which folder, category, camera model and tag.</p><div class="language-graphql vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">graphql</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#6F42C1;--shiki-dark:#B392F0;">imageFacets</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">(</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  filter</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">ImageFilter</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  first</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Int</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> = </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">50</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">): </span><span style="--shiki-light:#6F42C1;--shiki-dark:#B392F0;">ImageFacets</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">!</span></span></code></pre></div><h2 id="arguments" tabindex="-1">Arguments <a class="header-anchor" href="#arguments" aria-label="Permalink to &quot;Arguments&quot;">​</a></h2><h3 id="filter" tabindex="-1"><a href="#filter"><code>imageFacets.filter</code></a> · <a href="/api-reference/types/inputs/image-filter.html"><code>ImageFilter</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "input"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#filter" aria-label="Permalink to &quot;[\`imageFacets.filter\`](#filter) · [\`ImageFilter\`](/api-reference/types/inputs/image-filter) &lt;Badge type=&quot;info&quot; text=&quot;input&quot; /&gt; {#filter}&quot;">​</a></h3><p>Which images; all where left out.</p><h3 id="first" tabindex="-1"><a href="#first"><code>imageFacets.first</code></a> · <a href="/api-reference/types/scalars/int.html"><code>Int</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#first" aria-label="Permalink to &quot;[\`imageFacets.first\`](#first) · [\`Int\`](/api-reference/types/scalars/int) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#first}&quot;">​</a></h3><p>Values of each, at most 100.</p><h2 id="type" tabindex="-1">Type <a class="header-anchor" href="#type" aria-label="Permalink to &quot;Type&quot;">​</a></h2><h3 id="imagefacets-1" tabindex="-1"><a href="/api-reference/types/objects/image-facets.html"><code>ImageFacets</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#imagefacets-1" aria-label="Permalink to &quot;[\`ImageFacets\`](/api-reference/types/objects/image-facets) &lt;Badge type=&quot;info&quot; text=&quot;object&quot; /&gt;&quot;">​</a></h3><p>What images can be narrowed down by; of each the most frequent values first.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api-reference/operations/queries/image-facets.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const imageFacets = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  imageFacets as default
};
