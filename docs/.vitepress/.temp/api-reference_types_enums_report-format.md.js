import { resolveComponent, useSSRContext } from "vue";
import { ssrRenderAttrs, ssrRenderComponent } from "vue/server-renderer";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"ReportFormat","description":"","frontmatter":{},"headers":[],"relativePath":"api-reference/types/enums/report-format.md","filePath":"api-reference/types/enums/report-format.md"}');
const _sfc_main = { name: "api-reference/types/enums/report-format.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  const _component_Badge = resolveComponent("Badge");
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="reportformat" tabindex="-1">ReportFormat <a class="header-anchor" href="#reportformat" aria-label="Permalink to &quot;ReportFormat&quot;">​</a></h1><p>How a report is written.</p><div class="language-graphql vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">graphql</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">enum</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> ReportFormat</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> {</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  CSV</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  HTML</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  JSON</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  PDF</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">}</span></span></code></pre></div><h2 id="values" tabindex="-1">Values <a class="header-anchor" href="#values" aria-label="Permalink to &quot;Values&quot;">​</a></h2><h3 id="csv" tabindex="-1"><a href="#csv"><code>ReportFormat.CSV</code></a> <a class="header-anchor" href="#csv" aria-label="Permalink to &quot;[\`ReportFormat.CSV\`](#csv) {#csv}&quot;">​</a></h3><p>A row for each patch, for spreadsheets.</p><h3 id="html" tabindex="-1"><a href="#html"><code>ReportFormat.HTML</code></a> <a class="header-anchor" href="#html" aria-label="Permalink to &quot;[\`ReportFormat.HTML\`](#html) {#html}&quot;">​</a></h3><p>One page with pictures that opens offline and prints.</p><h3 id="json" tabindex="-1"><a href="#json"><code>ReportFormat.JSON</code></a> <a class="header-anchor" href="#json" aria-label="Permalink to &quot;[\`ReportFormat.JSON\`](#json) {#json}&quot;">​</a></h3><p>All figures, for programs.</p><h3 id="pdf" tabindex="-1"><a href="#pdf"><code>ReportFormat.PDF</code></a> <a class="header-anchor" href="#pdf" aria-label="Permalink to &quot;[\`ReportFormat.PDF\`](#pdf) {#pdf}&quot;">​</a></h3><p>Pages to hand on, with the same figures.</p><h2 id="member-of" tabindex="-1">Member Of <a class="header-anchor" href="#member-of" aria-label="Permalink to &quot;Member Of&quot;">​</a></h2><p><a href="/api-reference/operations/mutations/export-report.html"><code>exportReport</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "mutation"
  }, null, _parent));
  _push(`</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api-reference/types/enums/report-format.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const reportFormat = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  reportFormat as default
};
