import { resolveComponent, useSSRContext } from "vue";
import { ssrRenderAttrs, ssrRenderComponent } from "vue/server-renderer";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"HealthStatus","description":"","frontmatter":{},"headers":[],"relativePath":"api-reference/types/enums/health-status.md","filePath":"api-reference/types/enums/health-status.md"}');
const _sfc_main = { name: "api-reference/types/enums/health-status.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  const _component_Badge = resolveComponent("Badge");
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="healthstatus" tabindex="-1">HealthStatus <a class="header-anchor" href="#healthstatus" aria-label="Permalink to &quot;HealthStatus&quot;">​</a></h1><p>How a part of the service is.</p><div class="language-graphql vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">graphql</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">enum</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> HealthStatus</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> {</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  DEGRADED</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  DOWN</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  OK</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">}</span></span></code></pre></div><h2 id="values" tabindex="-1">Values <a class="header-anchor" href="#values" aria-label="Permalink to &quot;Values&quot;">​</a></h2><h3 id="degraded" tabindex="-1"><a href="#degraded"><code>HealthStatus.DEGRADED</code></a> <a class="header-anchor" href="#degraded" aria-label="Permalink to &quot;[\`HealthStatus.DEGRADED\`](#degraded) {#degraded}&quot;">​</a></h3><p>Works, but not all of it.</p><h3 id="down" tabindex="-1"><a href="#down"><code>HealthStatus.DOWN</code></a> <a class="header-anchor" href="#down" aria-label="Permalink to &quot;[\`HealthStatus.DOWN\`](#down) {#down}&quot;">​</a></h3><p>Does not work.</p><h3 id="ok" tabindex="-1"><a href="#ok"><code>HealthStatus.OK</code></a> <a class="header-anchor" href="#ok" aria-label="Permalink to &quot;[\`HealthStatus.OK\`](#ok) {#ok}&quot;">​</a></h3><p>Works.</p><h2 id="member-of" tabindex="-1">Member Of <a class="header-anchor" href="#member-of" aria-label="Permalink to &quot;Member Of&quot;">​</a></h2><p><a href="/api-reference/types/objects/health.html"><code>Health</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(`</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api-reference/types/enums/health-status.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const healthStatus = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  healthStatus as default
};
