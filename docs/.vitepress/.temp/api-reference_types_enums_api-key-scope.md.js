import { resolveComponent, useSSRContext } from "vue";
import { ssrRenderAttrs, ssrRenderComponent } from "vue/server-renderer";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"ApiKeyScope","description":"","frontmatter":{},"headers":[],"relativePath":"api-reference/types/enums/api-key-scope.md","filePath":"api-reference/types/enums/api-key-scope.md"}');
const _sfc_main = { name: "api-reference/types/enums/api-key-scope.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  const _component_Badge = resolveComponent("Badge");
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="apikeyscope" tabindex="-1">ApiKeyScope <a class="header-anchor" href="#apikeyscope" aria-label="Permalink to &quot;ApiKeyScope&quot;">​</a></h1><p>What a key may do; each includes those before it.</p><div class="language-graphql vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">graphql</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">enum</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> ApiKeyScope</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> {</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  ADMIN</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  READ</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  WRITE</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">}</span></span></code></pre></div><h2 id="values" tabindex="-1">Values <a class="header-anchor" href="#values" aria-label="Permalink to &quot;Values&quot;">​</a></h2><h3 id="admin" tabindex="-1"><a href="#admin"><code>ApiKeyScope.ADMIN</code></a> <a class="header-anchor" href="#admin" aria-label="Permalink to &quot;[\`ApiKeyScope.ADMIN\`](#admin) {#admin}&quot;">​</a></h3><p>What only administrators may; for their keys alone.</p><h3 id="read" tabindex="-1"><a href="#read"><code>ApiKeyScope.READ</code></a> <a class="header-anchor" href="#read" aria-label="Permalink to &quot;[\`ApiKeyScope.READ\`](#read) {#read}&quot;">​</a></h3><p>Queries and subscriptions.</p><h3 id="write" tabindex="-1"><a href="#write"><code>ApiKeyScope.WRITE</code></a> <a class="header-anchor" href="#write" aria-label="Permalink to &quot;[\`ApiKeyScope.WRITE\`](#write) {#write}&quot;">​</a></h3><p>Mutations too.</p><h2 id="member-of" tabindex="-1">Member Of <a class="header-anchor" href="#member-of" aria-label="Permalink to &quot;Member Of&quot;">​</a></h2><p><a href="/api-reference/types/objects/api-key.html"><code>ApiKey</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` · <a href="/api-reference/types/inputs/create-api-key-input.html"><code>CreateApiKeyInput</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "input"
  }, null, _parent));
  _push(`</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api-reference/types/enums/api-key-scope.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const apiKeyScope = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  apiKeyScope as default
};
