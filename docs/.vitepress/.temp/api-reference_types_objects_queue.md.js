import { resolveComponent, useSSRContext } from "vue";
import { ssrRenderAttrs, ssrRenderComponent } from "vue/server-renderer";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Queue","description":"","frontmatter":{},"headers":[],"relativePath":"api-reference/types/objects/queue.md","filePath":"api-reference/types/objects/queue.md"}');
const _sfc_main = { name: "api-reference/types/objects/queue.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  const _component_Badge = resolveComponent("Badge");
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="queue" tabindex="-1">Queue <a class="header-anchor" href="#queue" aria-label="Permalink to &quot;Queue&quot;">​</a></h1><p>What waits for workers, and what they are at.</p><div class="language-graphql vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">graphql</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">type</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> Queue</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> {</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  entries</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">(</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">    after</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">String</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">    before</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">String</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">    first</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Int</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> = </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">20</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">    last</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Int</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">  ): </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">QueueEntryConnection</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  givenUp</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Int</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  oldestSeconds</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Float</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  running</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Int</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  waiting</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Int</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">}</span></span></code></pre></div><h2 id="fields" tabindex="-1">Fields <a class="header-anchor" href="#fields" aria-label="Permalink to &quot;Fields&quot;">​</a></h2><h3 id="entries" tabindex="-1"><a href="#entries"><code>Queue.entries</code></a> · <a href="/api-reference/types/objects/queue-entry-connection.html"><code>QueueEntryConnection!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#entries" aria-label="Permalink to &quot;[\`Queue.entries\`](#entries) · [\`QueueEntryConnection!\`](/api-reference/types/objects/queue-entry-connection) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;object&quot; /&gt; {#entries}&quot;">​</a></h3><p>The entries, in the order in which they were queued.</p><h4 id="queue-entries-after" tabindex="-1"><a href="#queue-entries-after"><code>Queue.entries.after</code></a> · <a href="/api-reference/types/scalars/string.html"><code>String</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#queue-entries-after" aria-label="Permalink to &quot;[\`Queue.entries.after\`](#queue-entries-after) · [\`String\`](/api-reference/types/scalars/string) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#queue-entries-after}&quot;">​</a></h4><p>Only rows after the one with this cursor.</p><h4 id="queue-entries-before" tabindex="-1"><a href="#queue-entries-before"><code>Queue.entries.before</code></a> · <a href="/api-reference/types/scalars/string.html"><code>String</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#queue-entries-before" aria-label="Permalink to &quot;[\`Queue.entries.before\`](#queue-entries-before) · [\`String\`](/api-reference/types/scalars/string) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#queue-entries-before}&quot;">​</a></h4><p>Only rows before the one with this cursor.</p><h4 id="queue-entries-first" tabindex="-1"><a href="#queue-entries-first"><code>Queue.entries.first</code></a> · <a href="/api-reference/types/scalars/int.html"><code>Int</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#queue-entries-first" aria-label="Permalink to &quot;[\`Queue.entries.first\`](#queue-entries-first) · [\`Int\`](/api-reference/types/scalars/int) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#queue-entries-first}&quot;">​</a></h4><p>How many rows from the start, 0 to 100; not looked at where last is given.</p><h4 id="queue-entries-last" tabindex="-1"><a href="#queue-entries-last"><code>Queue.entries.last</code></a> · <a href="/api-reference/types/scalars/int.html"><code>Int</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#queue-entries-last" aria-label="Permalink to &quot;[\`Queue.entries.last\`](#queue-entries-last) · [\`Int\`](/api-reference/types/scalars/int) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#queue-entries-last}&quot;">​</a></h4><p>How many rows from the end, 0 to 100; they still come in the order of the list.</p><h3 id="given-up" tabindex="-1"><a href="#given-up"><code>Queue.givenUp</code></a> · <a href="/api-reference/types/scalars/int.html"><code>Int!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#given-up" aria-label="Permalink to &quot;[\`Queue.givenUp\`](#given-up) · [\`Int!\`](/api-reference/types/scalars/int) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#given-up}&quot;">​</a></h3><p>Entries whose attempts are used up: see requeueJob, dropJob.</p><h3 id="oldest-seconds" tabindex="-1"><a href="#oldest-seconds"><code>Queue.oldestSeconds</code></a> · <a href="/api-reference/types/scalars/float.html"><code>Float</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#oldest-seconds" aria-label="Permalink to &quot;[\`Queue.oldestSeconds\`](#oldest-seconds) · [\`Float\`](/api-reference/types/scalars/float) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#oldest-seconds}&quot;">​</a></h3><p>How long the oldest has been due and not taken; null where none is due.</p><h3 id="running" tabindex="-1"><a href="#running"><code>Queue.running</code></a> · <a href="/api-reference/types/scalars/int.html"><code>Int!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#running" aria-label="Permalink to &quot;[\`Queue.running\`](#running) · [\`Int!\`](/api-reference/types/scalars/int) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#running}&quot;">​</a></h3><p>Entries that a worker has.</p><h3 id="waiting" tabindex="-1"><a href="#waiting"><code>Queue.waiting</code></a> · <a href="/api-reference/types/scalars/int.html"><code>Int!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#waiting" aria-label="Permalink to &quot;[\`Queue.waiting\`](#waiting) · [\`Int!\`](/api-reference/types/scalars/int) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#waiting}&quot;">​</a></h3><p>Entries that wait for a worker, or for their time.</p><h2 id="returned-by" tabindex="-1">Returned By <a class="header-anchor" href="#returned-by" aria-label="Permalink to &quot;Returned By&quot;">​</a></h2><p><a href="/api-reference/operations/queries/queue.html"><code>queue</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "query"
  }, null, _parent));
  _push(`</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api-reference/types/objects/queue.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const queue = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  queue as default
};
