import { resolveComponent, useSSRContext } from "vue";
import { ssrRenderAttrs, ssrRenderComponent } from "vue/server-renderer";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"results","description":"","frontmatter":{},"headers":[],"relativePath":"api-reference/operations/queries/results.md","filePath":"api-reference/operations/queries/results.md"}');
const _sfc_main = { name: "api-reference/operations/queries/results.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  const _component_Badge = resolveComponent("Badge");
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="results" tabindex="-1">results <a class="header-anchor" href="#results" aria-label="Permalink to &quot;results&quot;">​</a></h1><p>Results, the newest first unless ordered otherwise.</p><div class="language-graphql vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">graphql</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#6F42C1;--shiki-dark:#B392F0;">results</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">(</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  after</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">String</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  before</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">String</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  filter</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">ResultFilter</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  first</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Int</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> = </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">20</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  last</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Int</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  orderBy</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">ResultOrder</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">): </span><span style="--shiki-light:#6F42C1;--shiki-dark:#B392F0;">ResultConnection</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">!</span></span></code></pre></div><h2 id="arguments" tabindex="-1">Arguments <a class="header-anchor" href="#arguments" aria-label="Permalink to &quot;Arguments&quot;">​</a></h2><h3 id="after" tabindex="-1"><a href="#after"><code>results.after</code></a> · <a href="/api-reference/types/scalars/string.html"><code>String</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#after" aria-label="Permalink to &quot;[\`results.after\`](#after) · [\`String\`](/api-reference/types/scalars/string) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#after}&quot;">​</a></h3><p>Only rows after the one with this cursor.</p><h3 id="before" tabindex="-1"><a href="#before"><code>results.before</code></a> · <a href="/api-reference/types/scalars/string.html"><code>String</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#before" aria-label="Permalink to &quot;[\`results.before\`](#before) · [\`String\`](/api-reference/types/scalars/string) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#before}&quot;">​</a></h3><p>Only rows before the one with this cursor.</p><h3 id="filter" tabindex="-1"><a href="#filter"><code>results.filter</code></a> · <a href="/api-reference/types/inputs/result-filter.html"><code>ResultFilter</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "input"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#filter" aria-label="Permalink to &quot;[\`results.filter\`](#filter) · [\`ResultFilter\`](/api-reference/types/inputs/result-filter) &lt;Badge type=&quot;info&quot; text=&quot;input&quot; /&gt; {#filter}&quot;">​</a></h3><p>Which results; all where left out.</p><h3 id="first" tabindex="-1"><a href="#first"><code>results.first</code></a> · <a href="/api-reference/types/scalars/int.html"><code>Int</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#first" aria-label="Permalink to &quot;[\`results.first\`](#first) · [\`Int\`](/api-reference/types/scalars/int) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#first}&quot;">​</a></h3><p>How many rows from the start, 0 to 100; not looked at where last is given.</p><h3 id="last" tabindex="-1"><a href="#last"><code>results.last</code></a> · <a href="/api-reference/types/scalars/int.html"><code>Int</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#last" aria-label="Permalink to &quot;[\`results.last\`](#last) · [\`Int\`](/api-reference/types/scalars/int) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#last}&quot;">​</a></h3><p>How many rows from the end, 0 to 100; they still come in the order of the list.</p><h3 id="order-by" tabindex="-1"><a href="#order-by"><code>results.orderBy</code></a> · <a href="/api-reference/types/inputs/result-order.html"><code>ResultOrder</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "input"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#order-by" aria-label="Permalink to &quot;[\`results.orderBy\`](#order-by) · [\`ResultOrder\`](/api-reference/types/inputs/result-order) &lt;Badge type=&quot;info&quot; text=&quot;input&quot; /&gt; {#order-by}&quot;">​</a></h3><p>In which order; the newest first where left out.</p><h2 id="type" tabindex="-1">Type <a class="header-anchor" href="#type" aria-label="Permalink to &quot;Type&quot;">​</a></h2><h3 id="resultconnection" tabindex="-1"><a href="/api-reference/types/objects/result-connection.html"><code>ResultConnection</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#resultconnection" aria-label="Permalink to &quot;[\`ResultConnection\`](/api-reference/types/objects/result-connection) &lt;Badge type=&quot;info&quot; text=&quot;object&quot; /&gt;&quot;">​</a></h3><p>A page of Results.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api-reference/operations/queries/results.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const results = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  results as default
};
