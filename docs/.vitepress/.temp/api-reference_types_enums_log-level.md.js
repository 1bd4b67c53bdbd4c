import { resolveComponent, useSSRContext } from "vue";
import { ssrRenderAttrs, ssrRenderComponent } from "vue/server-renderer";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"LogLevel","description":"","frontmatter":{},"headers":[],"relativePath":"api-reference/types/enums/log-level.md","filePath":"api-reference/types/enums/log-level.md"}');
const _sfc_main = { name: "api-reference/types/enums/log-level.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  const _component_Badge = resolveComponent("Badge");
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="loglevel" tabindex="-1">LogLevel <a class="header-anchor" href="#loglevel" aria-label="Permalink to &quot;LogLevel&quot;">​</a></h1><p>How much a log entry matters.</p><div class="language-graphql vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">graphql</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">enum</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> LogLevel</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> {</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  DEBUG</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  ERROR</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  INFO</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  WARNING</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">}</span></span></code></pre></div><h2 id="values" tabindex="-1">Values <a class="header-anchor" href="#values" aria-label="Permalink to &quot;Values&quot;">​</a></h2><h3 id="debug" tabindex="-1"><a href="#debug"><code>LogLevel.DEBUG</code></a> <a class="header-anchor" href="#debug" aria-label="Permalink to &quot;[\`LogLevel.DEBUG\`](#debug) {#debug}&quot;">​</a></h3><p>For developers.</p><h3 id="error" tabindex="-1"><a href="#error"><code>LogLevel.ERROR</code></a> <a class="header-anchor" href="#error" aria-label="Permalink to &quot;[\`LogLevel.ERROR\`](#error) {#error}&quot;">​</a></h3><p>Went wrong.</p><h3 id="info" tabindex="-1"><a href="#info"><code>LogLevel.INFO</code></a> <a class="header-anchor" href="#info" aria-label="Permalink to &quot;[\`LogLevel.INFO\`](#info) {#info}&quot;">​</a></h3><p>As it should be.</p><h3 id="warning" tabindex="-1"><a href="#warning"><code>LogLevel.WARNING</code></a> <a class="header-anchor" href="#warning" aria-label="Permalink to &quot;[\`LogLevel.WARNING\`](#warning) {#warning}&quot;">​</a></h3><p>Worth a look.</p><h2 id="member-of" tabindex="-1">Member Of <a class="header-anchor" href="#member-of" aria-label="Permalink to &quot;Member Of&quot;">​</a></h2><p><a href="/api-reference/types/objects/job-log-entry.html"><code>JobLogEntry</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(`</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api-reference/types/enums/log-level.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const logLevel = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  logLevel as default
};
