import { resolveComponent, useSSRContext } from "vue";
import { ssrRenderAttrs, ssrRenderComponent } from "vue/server-renderer";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"ImageFilter","description":"","frontmatter":{},"headers":[],"relativePath":"api-reference/types/inputs/image-filter.md","filePath":"api-reference/types/inputs/image-filter.md"}');
const _sfc_main = { name: "api-reference/types/inputs/image-filter.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  const _component_Badge = resolveComponent("Badge");
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="imagefilter" tabindex="-1">ImageFilter <a class="header-anchor" href="#imagefilter" aria-label="Permalink to &quot;ImageFilter&quot;">​</a></h1><p>Images that meet all of what is given.</p><div class="language-graphql vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">graphql</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">input</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> ImageFilter</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> {</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  cameraModel</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">String</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  capturedAfter</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">DateTime</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  capturedBefore</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">DateTime</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  category</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">String</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  folder</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">String</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  hasChart</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Boolean</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  search</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">String</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  tags</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: [</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">String</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">]</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">}</span></span></code></pre></div><h2 id="fields" tabindex="-1">Fields <a class="header-anchor" href="#fields" aria-label="Permalink to &quot;Fields&quot;">​</a></h2><h3 id="camera-model" tabindex="-1"><a href="#camera-model"><code>ImageFilter.cameraModel</code></a> · <a href="/api-reference/types/scalars/string.html"><code>String</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#camera-model" aria-label="Permalink to &quot;[\`ImageFilter.cameraModel\`](#camera-model) · [\`String\`](/api-reference/types/scalars/string) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#camera-model}&quot;">​</a></h3><p>Shot with this model.</p><h3 id="captured-after" tabindex="-1"><a href="#captured-after"><code>ImageFilter.capturedAfter</code></a> · <a href="/api-reference/types/scalars/date-time.html"><code>DateTime</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#captured-after" aria-label="Permalink to &quot;[\`ImageFilter.capturedAfter\`](#captured-after) · [\`DateTime\`](/api-reference/types/scalars/date-time) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#captured-after}&quot;">​</a></h3><p>Shot at this instant or later.</p><h3 id="captured-before" tabindex="-1"><a href="#captured-before"><code>ImageFilter.capturedBefore</code></a> · <a href="/api-reference/types/scalars/date-time.html"><code>DateTime</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#captured-before" aria-label="Permalink to &quot;[\`ImageFilter.capturedBefore\`](#captured-before) · [\`DateTime\`](/api-reference/types/scalars/date-time) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#captured-before}&quot;">​</a></h3><p>Shot before this instant.</p><h3 id="category" tabindex="-1"><a href="#category"><code>ImageFilter.category</code></a> · <a href="/api-reference/types/scalars/string.html"><code>String</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#category" aria-label="Permalink to &quot;[\`ImageFilter.category\`](#category) · [\`String\`](/api-reference/types/scalars/string) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#category}&quot;">​</a></h3><p>Of this category.</p><h3 id="folder" tabindex="-1"><a href="#folder"><code>ImageFilter.folder</code></a> · <a href="/api-reference/types/scalars/string.html"><code>String</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#folder" aria-label="Permalink to &quot;[\`ImageFilter.folder\`](#folder) · [\`String\`](/api-reference/types/scalars/string) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#folder}&quot;">​</a></h3><p>In this folder, not below it.</p><h3 id="has-chart" tabindex="-1"><a href="#has-chart"><code>ImageFilter.hasChart</code></a> · <a href="/api-reference/types/scalars/boolean.html"><code>Boolean</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#has-chart" aria-label="Permalink to &quot;[\`ImageFilter.hasChart\`](#has-chart) · [\`Boolean\`](/api-reference/types/scalars/boolean) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#has-chart}&quot;">​</a></h3><p>Whether some job found a chart in it.</p><h3 id="search" tabindex="-1"><a href="#search"><code>ImageFilter.search</code></a> · <a href="/api-reference/types/scalars/string.html"><code>String</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#search" aria-label="Permalink to &quot;[\`ImageFilter.search\`](#search) · [\`String\`](/api-reference/types/scalars/string) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#search}&quot;">​</a></h3><p>Matches filename, description or tags, case-insensitive.</p><h3 id="tags" tabindex="-1"><a href="#tags"><code>ImageFilter.tags</code></a> · <a href="/api-reference/types/scalars/string.html"><code>[String!]</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "list"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#tags" aria-label="Permalink to &quot;[\`ImageFilter.tags\`](#tags) · [\`[String!]\`](/api-reference/types/scalars/string) &lt;Badge type=&quot;info&quot; text=&quot;list&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#tags}&quot;">​</a></h3><p>With all of these tags.</p><h2 id="member-of" tabindex="-1">Member Of <a class="header-anchor" href="#member-of" aria-label="Permalink to &quot;Member Of&quot;">​</a></h2><p><a href="/api-reference/types/inputs/create-batch-input.html"><code>CreateBatchInput</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "input"
  }, null, _parent));
  _push(` · <a href="/api-reference/operations/queries/image-facets.html"><code>imageFacets</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "query"
  }, null, _parent));
  _push(` · <a href="/api-reference/operations/queries/images.html"><code>images</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "query"
  }, null, _parent));
  _push(` · <a href="/api-reference/types/inputs/start-operation-input.html"><code>StartOperationInput</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "input"
  }, null, _parent));
  _push(`</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api-reference/types/inputs/image-filter.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const imageFilter = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  imageFilter as default
};
