import { resolveComponent, useSSRContext } from "vue";
import { ssrRenderAttrs, ssrRenderComponent } from "vue/server-renderer";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"CreateApiKeyPayload","description":"","frontmatter":{},"headers":[],"relativePath":"api-reference/types/objects/create-api-key-payload.md","filePath":"api-reference/types/objects/create-api-key-payload.md"}');
const _sfc_main = { name: "api-reference/types/objects/create-api-key-payload.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  const _component_Badge = resolveComponent("Badge");
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="createapikeypayload" tabindex="-1">CreateApiKeyPayload <a class="header-anchor" href="#createapikeypayload" aria-label="Permalink to &quot;CreateApiKeyPayload&quot;">​</a></h1><p>A new key.</p><div class="language-graphql vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">graphql</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">type</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> CreateApiKeyPayload</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> {</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  apiKey</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">ApiKey</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  secret</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">String</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">}</span></span></code></pre></div><h2 id="fields" tabindex="-1">Fields <a class="header-anchor" href="#fields" aria-label="Permalink to &quot;Fields&quot;">​</a></h2><h3 id="api-key" tabindex="-1"><a href="#api-key"><code>CreateApiKeyPayload.apiKey</code></a> · <a href="/api-reference/types/objects/api-key.html"><code>ApiKey!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#api-key" aria-label="Permalink to &quot;[\`CreateApiKeyPayload.apiKey\`](#api-key) · [\`ApiKey!\`](/api-reference/types/objects/api-key) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;object&quot; /&gt; {#api-key}&quot;">​</a></h3><p>The key, as it is listed from now on.</p><h3 id="secret" tabindex="-1"><a href="#secret"><code>CreateApiKeyPayload.secret</code></a> · <a href="/api-reference/types/scalars/string.html"><code>String!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#secret" aria-label="Permalink to &quot;[\`CreateApiKeyPayload.secret\`](#secret) · [\`String!\`](/api-reference/types/scalars/string) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#secret}&quot;">​</a></h3><p>Shown once; sent as Authorization: Bearer &lt;secret&gt;.</p><h2 id="returned-by" tabindex="-1">Returned By <a class="header-anchor" href="#returned-by" aria-label="Permalink to &quot;Returned By&quot;">​</a></h2><p><a href="/api-reference/operations/mutations/create-api-key.html"><code>createApiKey</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "mutation"
  }, null, _parent));
  _push(`</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api-reference/types/objects/create-api-key-payload.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const createApiKeyPayload = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  createApiKeyPayload as default
};
