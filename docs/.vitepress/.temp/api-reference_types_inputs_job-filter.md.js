import { resolveComponent, useSSRContext } from "vue";
import { ssrRenderAttrs, ssrRenderComponent } from "vue/server-renderer";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"JobFilter","description":"","frontmatter":{},"headers":[],"relativePath":"api-reference/types/inputs/job-filter.md","filePath":"api-reference/types/inputs/job-filter.md"}');
const _sfc_main = { name: "api-reference/types/inputs/job-filter.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  const _component_Badge = resolveComponent("Badge");
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="jobfilter" tabindex="-1">JobFilter <a class="header-anchor" href="#jobfilter" aria-label="Permalink to &quot;JobFilter&quot;">​</a></h1><p>Jobs that meet all of what is given.</p><div class="language-graphql vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">graphql</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">input</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> JobFilter</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> {</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  batchId</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">ID</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  createdAfter</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">DateTime</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  createdBefore</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">DateTime</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  imageId</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">ID</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  statuses</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: [</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">JobStatus</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">]</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  types</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: [</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">JobType</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">]</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">}</span></span></code></pre></div><h2 id="fields" tabindex="-1">Fields <a class="header-anchor" href="#fields" aria-label="Permalink to &quot;Fields&quot;">​</a></h2><h3 id="batch-id" tabindex="-1"><a href="#batch-id"><code>JobFilter.batchId</code></a> · <a href="/api-reference/types/scalars/id.html"><code>ID</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#batch-id" aria-label="Permalink to &quot;[\`JobFilter.batchId\`](#batch-id) · [\`ID\`](/api-reference/types/scalars/id) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#batch-id}&quot;">​</a></h3><p>Of this batch.</p><h3 id="created-after" tabindex="-1"><a href="#created-after"><code>JobFilter.createdAfter</code></a> · <a href="/api-reference/types/scalars/date-time.html"><code>DateTime</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#created-after" aria-label="Permalink to &quot;[\`JobFilter.createdAfter\`](#created-after) · [\`DateTime\`](/api-reference/types/scalars/date-time) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#created-after}&quot;">​</a></h3><p>Made at this instant or later.</p><h3 id="created-before" tabindex="-1"><a href="#created-before"><code>JobFilter.createdBefore</code></a> · <a href="/api-reference/types/scalars/date-time.html"><code>DateTime</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#created-before" aria-label="Permalink to &quot;[\`JobFilter.createdBefore\`](#created-before) · [\`DateTime\`](/api-reference/types/scalars/date-time) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#created-before}&quot;">​</a></h3><p>Made before this instant.</p><h3 id="image-id" tabindex="-1"><a href="#image-id"><code>JobFilter.imageId</code></a> · <a href="/api-reference/types/scalars/id.html"><code>ID</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#image-id" aria-label="Permalink to &quot;[\`JobFilter.imageId\`](#image-id) · [\`ID\`](/api-reference/types/scalars/id) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#image-id}&quot;">​</a></h3><p>About this image.</p><h3 id="statuses" tabindex="-1"><a href="#statuses"><code>JobFilter.statuses</code></a> · <a href="/api-reference/types/enums/job-status.html"><code>[JobStatus!]</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "list"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "enum"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#statuses" aria-label="Permalink to &quot;[\`JobFilter.statuses\`](#statuses) · [\`[JobStatus!]\`](/api-reference/types/enums/job-status) &lt;Badge type=&quot;info&quot; text=&quot;list&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;enum&quot; /&gt; {#statuses}&quot;">​</a></h3><p>In one of these states.</p><h3 id="types" tabindex="-1"><a href="#types"><code>JobFilter.types</code></a> · <a href="/api-reference/types/enums/job-type.html"><code>[JobType!]</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "list"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "enum"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#types" aria-label="Permalink to &quot;[\`JobFilter.types\`](#types) · [\`[JobType!]\`](/api-reference/types/enums/job-type) &lt;Badge type=&quot;info&quot; text=&quot;list&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;enum&quot; /&gt; {#types}&quot;">​</a></h3><p>Of one of these types.</p><h2 id="member-of" tabindex="-1">Member Of <a class="header-anchor" href="#member-of" aria-label="Permalink to &quot;Member Of&quot;">​</a></h2><p><a href="/api-reference/operations/queries/jobs.html"><code>jobs</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "query"
  }, null, _parent));
  _push(` · <a href="/api-reference/operations/subscriptions/job-updates.html"><code>jobUpdates</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "subscription"
  }, null, _parent));
  _push(`</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api-reference/types/inputs/job-filter.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const jobFilter = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  jobFilter as default
};
