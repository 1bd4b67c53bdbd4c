import { resolveComponent, useSSRContext } from "vue";
import { ssrRenderAttrs, ssrRenderComponent } from "vue/server-renderer";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"exportReport","description":"","frontmatter":{},"headers":[],"relativePath":"api-reference/operations/mutations/export-report.md","filePath":"api-reference/operations/mutations/export-report.md"}');
const _sfc_main = { name: "api-reference/operations/mutations/export-report.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  const _component_Badge = resolveComponent("Badge");
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="exportreport" tabindex="-1">exportReport <a class="header-anchor" href="#exportreport" aria-label="Permalink to &quot;exportReport&quot;">​</a></h1><p>Writes a report over chosen results or a batch: methods, references, all patches, CIEDE2000. It is kept for 7 days and counts as storage meanwhile.</p><div class="language-graphql vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">graphql</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#6F42C1;--shiki-dark:#B392F0;">exportReport</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">(</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  batchId</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">ID</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  format</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">ReportFormat</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  resultIds</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: [</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">ID</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">]</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">): </span><span style="--shiki-light:#6F42C1;--shiki-dark:#B392F0;">Asset</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">!</span></span></code></pre></div><h2 id="arguments" tabindex="-1">Arguments <a class="header-anchor" href="#arguments" aria-label="Permalink to &quot;Arguments&quot;">​</a></h2><h3 id="batch-id" tabindex="-1"><a href="#batch-id"><code>exportReport.batchId</code></a> · <a href="/api-reference/types/scalars/id.html"><code>ID</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#batch-id" aria-label="Permalink to &quot;[\`exportReport.batchId\`](#batch-id) · [\`ID\`](/api-reference/types/scalars/id) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#batch-id}&quot;">​</a></h3><p>All results of this batch, by the names of their images. Or give resultIds.</p><h3 id="format" tabindex="-1"><a href="#format"><code>exportReport.format</code></a> · <a href="/api-reference/types/enums/report-format.html"><code>ReportFormat!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "enum"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#format" aria-label="Permalink to &quot;[\`exportReport.format\`](#format) · [\`ReportFormat!\`](/api-reference/types/enums/report-format) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;enum&quot; /&gt; {#format}&quot;">​</a></h3><p>How to write it.</p><h3 id="result-ids" tabindex="-1"><a href="#result-ids"><code>exportReport.resultIds</code></a> · <a href="/api-reference/types/scalars/id.html"><code>[ID!]</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "list"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#result-ids" aria-label="Permalink to &quot;[\`exportReport.resultIds\`](#result-ids) · [\`[ID!]\`](/api-reference/types/scalars/id) &lt;Badge type=&quot;info&quot; text=&quot;list&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#result-ids}&quot;">​</a></h3><p>These results, in this order: at most 1000, 200 for HTML and PDF. Or give batchId.</p><h2 id="type" tabindex="-1">Type <a class="header-anchor" href="#type" aria-label="Permalink to &quot;Type&quot;">​</a></h2><h3 id="asset" tabindex="-1"><a href="/api-reference/types/objects/asset.html"><code>Asset</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#asset" aria-label="Permalink to &quot;[\`Asset\`](/api-reference/types/objects/asset) &lt;Badge type=&quot;info&quot; text=&quot;object&quot; /&gt;&quot;">​</a></h3><p>A stored file: original, preview, thumbnail, corrected picture, a report, or what a profile is exported as.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api-reference/operations/mutations/export-report.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const exportReport = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  exportReport as default
};
