import { resolveComponent, useSSRContext } from "vue";
import { ssrRenderAttrs, ssrRenderComponent } from "vue/server-renderer";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"jobUpdates","description":"","frontmatter":{},"headers":[],"relativePath":"api-reference/operations/subscriptions/job-updates.md","filePath":"api-reference/operations/subscriptions/job-updates.md"}');
const _sfc_main = { name: "api-reference/operations/subscriptions/job-updates.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  const _component_Badge = resolveComponent("Badge");
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="jobupdates" tabindex="-1">jobUpdates <a class="header-anchor" href="#jobupdates" aria-label="Permalink to &quot;jobUpdates&quot;">​</a></h1><p>Every job of the viewer&#39;s, as it moves; does not complete by itself. Open jobs come first as they stand; with after, what moved since that event comes first (each job&#39;s newest state), so nothing is missed over a cut.</p><div class="language-graphql vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">graphql</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#6F42C1;--shiki-dark:#B392F0;">jobUpdates</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">(</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  after</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">String</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  filter</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">JobFilter</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">): </span><span style="--shiki-light:#6F42C1;--shiki-dark:#B392F0;">JobProgress</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">!</span></span></code></pre></div><h2 id="arguments" tabindex="-1">Arguments <a class="header-anchor" href="#arguments" aria-label="Permalink to &quot;Arguments&quot;">​</a></h2><h3 id="after" tabindex="-1"><a href="#after"><code>jobUpdates.after</code></a> · <a href="/api-reference/types/scalars/string.html"><code>String</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#after" aria-label="Permalink to &quot;[\`jobUpdates.after\`](#after) · [\`String\`](/api-reference/types/scalars/string) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#after}&quot;">​</a></h3><p>JobProgress.cursor of the last event that was received.</p><h3 id="filter" tabindex="-1"><a href="#filter"><code>jobUpdates.filter</code></a> · <a href="/api-reference/types/inputs/job-filter.html"><code>JobFilter</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "input"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#filter" aria-label="Permalink to &quot;[\`jobUpdates.filter\`](#filter) · [\`JobFilter\`](/api-reference/types/inputs/job-filter) &lt;Badge type=&quot;info&quot; text=&quot;input&quot; /&gt; {#filter}&quot;">​</a></h3><p>Which jobs; all where left out.</p><h2 id="type" tabindex="-1">Type <a class="header-anchor" href="#type" aria-label="Permalink to &quot;Type&quot;">​</a></h2><h3 id="jobprogress" tabindex="-1"><a href="/api-reference/types/objects/job-progress.html"><code>JobProgress</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#jobprogress" aria-label="Permalink to &quot;[\`JobProgress\`](/api-reference/types/objects/job-progress) &lt;Badge type=&quot;info&quot; text=&quot;object&quot; /&gt;&quot;">​</a></h3><p>One step of a job. The first event of a subscription is the state as it stands; sequence only grows; after the final event (COMPLETED, FAILED, CANCELLED) jobProgress completes.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api-reference/operations/subscriptions/job-updates.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const jobUpdates = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  jobUpdates as default
};
