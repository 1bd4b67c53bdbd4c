import { resolveComponent, useSSRContext } from "vue";
import { ssrRenderAttrs, ssrRenderComponent } from "vue/server-renderer";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"JobStatus","description":"","frontmatter":{},"headers":[],"relativePath":"api-reference/types/enums/job-status.md","filePath":"api-reference/types/enums/job-status.md"}');
const _sfc_main = { name: "api-reference/types/enums/job-status.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  const _component_Badge = resolveComponent("Badge");
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="jobstatus" tabindex="-1">JobStatus <a class="header-anchor" href="#jobstatus" aria-label="Permalink to &quot;JobStatus&quot;">​</a></h1><p>Where a job stands: PENDING, RUNNING, then one of the three ends; a retry leads from FAILED or CANCELLED to PENDING.</p><div class="language-graphql vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">graphql</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">enum</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> JobStatus</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> {</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  CANCELLED</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  COMPLETED</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  FAILED</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  PENDING</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  RUNNING</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">}</span></span></code></pre></div><h2 id="values" tabindex="-1">Values <a class="header-anchor" href="#values" aria-label="Permalink to &quot;Values&quot;">​</a></h2><h3 id="cancelled" tabindex="-1"><a href="#cancelled"><code>JobStatus.CANCELLED</code></a> <a class="header-anchor" href="#cancelled" aria-label="Permalink to &quot;[\`JobStatus.CANCELLED\`](#cancelled) {#cancelled}&quot;">​</a></h3><p>Ended on request.</p><h3 id="completed" tabindex="-1"><a href="#completed"><code>JobStatus.COMPLETED</code></a> <a class="header-anchor" href="#completed" aria-label="Permalink to &quot;[\`JobStatus.COMPLETED\`](#completed) {#completed}&quot;">​</a></h3><p>Done: it has a result.</p><h3 id="failed" tabindex="-1"><a href="#failed"><code>JobStatus.FAILED</code></a> <a class="header-anchor" href="#failed" aria-label="Permalink to &quot;[\`JobStatus.FAILED\`](#failed) {#failed}&quot;">​</a></h3><p>Ended without a result: see failure.</p><h3 id="pending" tabindex="-1"><a href="#pending"><code>JobStatus.PENDING</code></a> <a class="header-anchor" href="#pending" aria-label="Permalink to &quot;[\`JobStatus.PENDING\`](#pending) {#pending}&quot;">​</a></h3><p>Waits for a worker.</p><h3 id="running" tabindex="-1"><a href="#running"><code>JobStatus.RUNNING</code></a> <a class="header-anchor" href="#running" aria-label="Permalink to &quot;[\`JobStatus.RUNNING\`](#running) {#running}&quot;">​</a></h3><p>Is worked on, or waits to be tried again.</p><h2 id="member-of" tabindex="-1">Member Of <a class="header-anchor" href="#member-of" aria-label="Permalink to &quot;Member Of&quot;">​</a></h2><p><a href="/api-reference/types/objects/batch.html"><code>Batch</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` · <a href="/api-reference/types/objects/batch-progress.html"><code>BatchProgress</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` · <a href="/api-reference/types/objects/job.html"><code>Job</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` · <a href="/api-reference/types/inputs/job-filter.html"><code>JobFilter</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "input"
  }, null, _parent));
  _push(` · <a href="/api-reference/types/objects/job-progress.html"><code>JobProgress</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` · <a href="/api-reference/types/objects/operation.html"><code>Operation</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` · <a href="/api-reference/types/objects/operation-progress.html"><code>OperationProgress</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` · <a href="/api-reference/types/objects/status-count.html"><code>StatusCount</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(`</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api-reference/types/enums/job-status.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const jobStatus = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  jobStatus as default
};
