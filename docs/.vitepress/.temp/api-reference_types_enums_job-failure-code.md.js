import { resolveComponent, useSSRContext } from "vue";
import { ssrRenderAttrs, ssrRenderComponent } from "vue/server-renderer";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"JobFailureCode","description":"","frontmatter":{},"headers":[],"relativePath":"api-reference/types/enums/job-failure-code.md","filePath":"api-reference/types/enums/job-failure-code.md"}');
const _sfc_main = { name: "api-reference/types/enums/job-failure-code.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  const _component_Badge = resolveComponent("Badge");
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="jobfailurecode" tabindex="-1">JobFailureCode <a class="header-anchor" href="#jobfailurecode" aria-label="Permalink to &quot;JobFailureCode&quot;">​</a></h1><p>Why a job failed, for a program to act on.</p><div class="language-graphql vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">graphql</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">enum</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> JobFailureCode</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> {</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  CHART_NOT_FOUND</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  CHART_UNUSABLE</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  CORRUPT_IMAGE</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  IMAGE_TOO_LARGE</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  INTERNAL</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  REFERENCE_MISSING</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  STORAGE_UNAVAILABLE</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  TIMED_OUT</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  UNSUPPORTED_IMAGE</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">}</span></span></code></pre></div><h2 id="values" tabindex="-1">Values <a class="header-anchor" href="#values" aria-label="Permalink to &quot;Values&quot;">​</a></h2><h3 id="chart-not-found" tabindex="-1"><a href="#chart-not-found"><code>JobFailureCode.CHART_NOT_FOUND</code></a> <a class="header-anchor" href="#chart-not-found" aria-label="Permalink to &quot;[\`JobFailureCode.CHART_NOT_FOUND\`](#chart-not-found) {#chart-not-found}&quot;">​</a></h3><p>There is no chart in the picture, or it cannot be told.</p><h3 id="chart-unusable" tabindex="-1"><a href="#chart-unusable"><code>JobFailureCode.CHART_UNUSABLE</code></a> <a class="header-anchor" href="#chart-unusable" aria-label="Permalink to &quot;[\`JobFailureCode.CHART_UNUSABLE\`](#chart-unusable) {#chart-unusable}&quot;">​</a></h3><p>The chart is there, but too few of its patches can be measured.</p><h3 id="corrupt-image" tabindex="-1"><a href="#corrupt-image"><code>JobFailureCode.CORRUPT_IMAGE</code></a> <a class="header-anchor" href="#corrupt-image" aria-label="Permalink to &quot;[\`JobFailureCode.CORRUPT_IMAGE\`](#corrupt-image) {#corrupt-image}&quot;">​</a></h3><p>The file is damaged.</p><h3 id="image-too-large" tabindex="-1"><a href="#image-too-large"><code>JobFailureCode.IMAGE_TOO_LARGE</code></a> <a class="header-anchor" href="#image-too-large" aria-label="Permalink to &quot;[\`JobFailureCode.IMAGE_TOO_LARGE\`](#image-too-large) {#image-too-large}&quot;">​</a></h3><p>More pixels than are taken.</p><h3 id="internal" tabindex="-1"><a href="#internal"><code>JobFailureCode.INTERNAL</code></a> <a class="header-anchor" href="#internal" aria-label="Permalink to &quot;[\`JobFailureCode.INTERNAL\`](#internal) {#internal}&quot;">​</a></h3><p>Our fault.</p><h3 id="reference-missing" tabindex="-1"><a href="#reference-missing"><code>JobFailureCode.REFERENCE_MISSING</code></a> <a class="header-anchor" href="#reference-missing" aria-label="Permalink to &quot;[\`JobFailureCode.REFERENCE_MISSING\`](#reference-missing) {#reference-missing}&quot;">​</a></h3><p>The reference image or the profile is gone, or the image shows no chart.</p><h3 id="storage-unavailable" tabindex="-1"><a href="#storage-unavailable"><code>JobFailureCode.STORAGE_UNAVAILABLE</code></a> <a class="header-anchor" href="#storage-unavailable" aria-label="Permalink to &quot;[\`JobFailureCode.STORAGE_UNAVAILABLE\`](#storage-unavailable) {#storage-unavailable}&quot;">​</a></h3><p>A file could not be read or written.</p><h3 id="timed-out" tabindex="-1"><a href="#timed-out"><code>JobFailureCode.TIMED_OUT</code></a> <a class="header-anchor" href="#timed-out" aria-label="Permalink to &quot;[\`JobFailureCode.TIMED_OUT\`](#timed-out) {#timed-out}&quot;">​</a></h3><p>A stage took longer than it may.</p><h3 id="unsupported-image" tabindex="-1"><a href="#unsupported-image"><code>JobFailureCode.UNSUPPORTED_IMAGE</code></a> <a class="header-anchor" href="#unsupported-image" aria-label="Permalink to &quot;[\`JobFailureCode.UNSUPPORTED_IMAGE\`](#unsupported-image) {#unsupported-image}&quot;">​</a></h3><p>A kind of picture that cannot be read.</p><h2 id="member-of" tabindex="-1">Member Of <a class="header-anchor" href="#member-of" aria-label="Permalink to &quot;Member Of&quot;">​</a></h2><p><a href="/api-reference/types/objects/job-failure.html"><code>JobFailure</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(`</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api-reference/types/enums/job-failure-code.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const jobFailureCode = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  jobFailureCode as default
};
