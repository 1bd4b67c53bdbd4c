import { resolveComponent, useSSRContext } from "vue";
import { ssrRenderAttrs, ssrRenderComponent } from "vue/server-renderer";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"FileRecordStatus","description":"","frontmatter":{},"headers":[],"relativePath":"api-reference/types/enums/file-record-status.md","filePath":"api-reference/types/enums/file-record-status.md"}');
const _sfc_main = { name: "api-reference/types/enums/file-record-status.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  const _component_Badge = resolveComponent("Badge");
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="filerecordstatus" tabindex="-1">FileRecordStatus <a class="header-anchor" href="#filerecordstatus" aria-label="Permalink to &quot;FileRecordStatus&quot;">​</a></h1><p>What has become of a file in an operation.</p><div class="language-graphql vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">graphql</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">enum</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> FileRecordStatus</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> {</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  DONE</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  FAILED</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  PLANNED</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  ROLLED_BACK</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  SKIPPED</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">}</span></span></code></pre></div><h2 id="values" tabindex="-1">Values <a class="header-anchor" href="#values" aria-label="Permalink to &quot;Values&quot;">​</a></h2><h3 id="done" tabindex="-1"><a href="#done"><code>FileRecordStatus.DONE</code></a> <a class="header-anchor" href="#done" aria-label="Permalink to &quot;[\`FileRecordStatus.DONE\`](#done) {#done}&quot;">​</a></h3><p>Done.</p><h3 id="failed" tabindex="-1"><a href="#failed"><code>FileRecordStatus.FAILED</code></a> <a class="header-anchor" href="#failed" aria-label="Permalink to &quot;[\`FileRecordStatus.FAILED\`](#failed) {#failed}&quot;">​</a></h3><p>Could not be done: the message says why. Nothing of it was changed.</p><h3 id="planned" tabindex="-1"><a href="#planned"><code>FileRecordStatus.PLANNED</code></a> <a class="header-anchor" href="#planned" aria-label="Permalink to &quot;[\`FileRecordStatus.PLANNED\`](#planned) {#planned}&quot;">​</a></h3><p>To be done; by a dry run, or one that was cancelled, it was not.</p><h3 id="rolled-back" tabindex="-1"><a href="#rolled-back"><code>FileRecordStatus.ROLLED_BACK</code></a> <a class="header-anchor" href="#rolled-back" aria-label="Permalink to &quot;[\`FileRecordStatus.ROLLED_BACK\`](#rolled-back) {#rolled-back}&quot;">​</a></h3><p>Done, and undone since.</p><h3 id="skipped" tabindex="-1"><a href="#skipped"><code>FileRecordStatus.SKIPPED</code></a> <a class="header-anchor" href="#skipped" aria-label="Permalink to &quot;[\`FileRecordStatus.SKIPPED\`](#skipped) {#skipped}&quot;">​</a></h3><p>Passed over: the message says why.</p><h2 id="member-of" tabindex="-1">Member Of <a class="header-anchor" href="#member-of" aria-label="Permalink to &quot;Member Of&quot;">​</a></h2><p><a href="/api-reference/types/objects/file-record.html"><code>FileRecord</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(`</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api-reference/types/enums/file-record-status.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const fileRecordStatus = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  fileRecordStatus as default
};
