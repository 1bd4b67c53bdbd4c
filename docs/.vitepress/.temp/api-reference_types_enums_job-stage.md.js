import { resolveComponent, useSSRContext } from "vue";
import { ssrRenderAttrs, ssrRenderComponent } from "vue/server-renderer";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"JobStage","description":"","frontmatter":{},"headers":[],"relativePath":"api-reference/types/enums/job-stage.md","filePath":"api-reference/types/enums/job-stage.md"}');
const _sfc_main = { name: "api-reference/types/enums/job-stage.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  const _component_Badge = resolveComponent("Badge");
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="jobstage" tabindex="-1">JobStage <a class="header-anchor" href="#jobstage" aria-label="Permalink to &quot;JobStage&quot;">​</a></h1><p>What a job is at.</p><div class="language-graphql vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">graphql</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">enum</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> JobStage</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> {</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  CORRECTING</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  DETECTING</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  DONE</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  ENCODING</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  FITTING</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  LOADING</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  MEASURING</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  QUEUED</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  STORING</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">}</span></span></code></pre></div><h2 id="values" tabindex="-1">Values <a class="header-anchor" href="#values" aria-label="Permalink to &quot;Values&quot;">​</a></h2><h3 id="correcting" tabindex="-1"><a href="#correcting"><code>JobStage.CORRECTING</code></a> <a class="header-anchor" href="#correcting" aria-label="Permalink to &quot;[\`JobStage.CORRECTING\`](#correcting) {#correcting}&quot;">​</a></h3><p>Applies it to every pixel.</p><h3 id="detecting" tabindex="-1"><a href="#detecting"><code>JobStage.DETECTING</code></a> <a class="header-anchor" href="#detecting" aria-label="Permalink to &quot;[\`JobStage.DETECTING\`](#detecting) {#detecting}&quot;">​</a></h3><p>Looks for the chart.</p><h3 id="done" tabindex="-1"><a href="#done"><code>JobStage.DONE</code></a> <a class="header-anchor" href="#done" aria-label="Permalink to &quot;[\`JobStage.DONE\`](#done) {#done}&quot;">​</a></h3><p>Has ended well.</p><h3 id="encoding" tabindex="-1"><a href="#encoding"><code>JobStage.ENCODING</code></a> <a class="header-anchor" href="#encoding" aria-label="Permalink to &quot;[\`JobStage.ENCODING\`](#encoding) {#encoding}&quot;">​</a></h3><p>Encodes, and measures again what was encoded.</p><h3 id="fitting" tabindex="-1"><a href="#fitting"><code>JobStage.FITTING</code></a> <a class="header-anchor" href="#fitting" aria-label="Permalink to &quot;[\`JobStage.FITTING\`](#fitting) {#fitting}&quot;">​</a></h3><p>Fits the correction.</p><h3 id="loading" tabindex="-1"><a href="#loading"><code>JobStage.LOADING</code></a> <a class="header-anchor" href="#loading" aria-label="Permalink to &quot;[\`JobStage.LOADING\`](#loading) {#loading}&quot;">​</a></h3><p>Reads and decodes.</p><h3 id="measuring" tabindex="-1"><a href="#measuring"><code>JobStage.MEASURING</code></a> <a class="header-anchor" href="#measuring" aria-label="Permalink to &quot;[\`JobStage.MEASURING\`](#measuring) {#measuring}&quot;">​</a></h3><p>Measures the patches.</p><h3 id="queued" tabindex="-1"><a href="#queued"><code>JobStage.QUEUED</code></a> <a class="header-anchor" href="#queued" aria-label="Permalink to &quot;[\`JobStage.QUEUED\`](#queued) {#queued}&quot;">​</a></h3><p>Waits.</p><h3 id="storing" tabindex="-1"><a href="#storing"><code>JobStage.STORING</code></a> <a class="header-anchor" href="#storing" aria-label="Permalink to &quot;[\`JobStage.STORING\`](#storing) {#storing}&quot;">​</a></h3><p>Stores files and numbers.</p><h2 id="member-of" tabindex="-1">Member Of <a class="header-anchor" href="#member-of" aria-label="Permalink to &quot;Member Of&quot;">​</a></h2><p><a href="/api-reference/types/objects/job.html"><code>Job</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` · <a href="/api-reference/types/objects/job-failure.html"><code>JobFailure</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` · <a href="/api-reference/types/objects/job-log-entry.html"><code>JobLogEntry</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` · <a href="/api-reference/types/objects/job-progress.html"><code>JobProgress</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(`</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api-reference/types/enums/job-stage.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const jobStage = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  jobStage as default
};
