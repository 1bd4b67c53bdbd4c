import { resolveComponent, useSSRContext } from "vue";
import { ssrRenderAttrs, ssrRenderComponent } from "vue/server-renderer";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"ImageFacets","description":"","frontmatter":{},"headers":[],"relativePath":"api-reference/types/objects/image-facets.md","filePath":"api-reference/types/objects/image-facets.md"}');
const _sfc_main = { name: "api-reference/types/objects/image-facets.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  const _component_Badge = resolveComponent("Badge");
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="imagefacets" tabindex="-1">ImageFacets <a class="header-anchor" href="#imagefacets" aria-label="Permalink to &quot;ImageFacets&quot;">​</a></h1><p>What images can be narrowed down by; of each the most frequent values first.</p><div class="language-graphql vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">graphql</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">type</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> ImageFacets</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> {</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  cameraModels</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: [</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">FacetCount</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">]</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  categories</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: [</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">FacetCount</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">]</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  folders</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: [</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">FacetCount</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">]</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  tags</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: [</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">FacetCount</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">]</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">}</span></span></code></pre></div><h2 id="fields" tabindex="-1">Fields <a class="header-anchor" href="#fields" aria-label="Permalink to &quot;Fields&quot;">​</a></h2><h3 id="camera-models" tabindex="-1"><a href="#camera-models"><code>ImageFacets.cameraModels</code></a> · <a href="/api-reference/types/objects/facet-count.html"><code>[FacetCount!]!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#camera-models" aria-label="Permalink to &quot;[\`ImageFacets.cameraModels\`](#camera-models) · [\`[FacetCount!]!\`](/api-reference/types/objects/facet-count) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;object&quot; /&gt; {#camera-models}&quot;">​</a></h3><p>By camera model, where it is known.</p><h3 id="categories" tabindex="-1"><a href="#categories"><code>ImageFacets.categories</code></a> · <a href="/api-reference/types/objects/facet-count.html"><code>[FacetCount!]!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#categories" aria-label="Permalink to &quot;[\`ImageFacets.categories\`](#categories) · [\`[FacetCount!]!\`](/api-reference/types/objects/facet-count) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;object&quot; /&gt; {#categories}&quot;">​</a></h3><p>By category; &#39;&#39; is none.</p><h3 id="folders" tabindex="-1"><a href="#folders"><code>ImageFacets.folders</code></a> · <a href="/api-reference/types/objects/facet-count.html"><code>[FacetCount!]!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#folders" aria-label="Permalink to &quot;[\`ImageFacets.folders\`](#folders) · [\`[FacetCount!]!\`](/api-reference/types/objects/facet-count) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;object&quot; /&gt; {#folders}&quot;">​</a></h3><p>By folder; &#39;&#39; is the root.</p><h3 id="tags" tabindex="-1"><a href="#tags"><code>ImageFacets.tags</code></a> · <a href="/api-reference/types/objects/facet-count.html"><code>[FacetCount!]!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#tags" aria-label="Permalink to &quot;[\`ImageFacets.tags\`](#tags) · [\`[FacetCount!]!\`](/api-reference/types/objects/facet-count) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;object&quot; /&gt; {#tags}&quot;">​</a></h3><p>By tag; an image counts for each of its own.</p><h2 id="returned-by" tabindex="-1">Returned By <a class="header-anchor" href="#returned-by" aria-label="Permalink to &quot;Returned By&quot;">​</a></h2><p><a href="/api-reference/operations/queries/image-facets.html"><code>imageFacets</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "query"
  }, null, _parent));
  _push(`</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api-reference/types/objects/image-facets.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const imageFacets = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  imageFacets as default
};
