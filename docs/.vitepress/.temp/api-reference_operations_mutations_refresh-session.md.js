import { resolveComponent, useSSRContext } from "vue";
import { ssrRenderAttrs, ssrRenderComponent } from "vue/server-renderer";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"refreshSession","description":"","frontmatter":{},"headers":[],"relativePath":"api-reference/operations/mutations/refresh-session.md","filePath":"api-reference/operations/mutations/refresh-session.md"}');
const _sfc_main = { name: "api-reference/operations/mutations/refresh-session.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  const _component_Badge = resolveComponent("Badge");
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="refreshsession" tabindex="-1">refreshSession <a class="header-anchor" href="#refreshsession" aria-label="Permalink to &quot;refreshSession&quot;">​</a></h1><p>Trades a refresh token for new tokens. A token that was traded before ends its session.</p><div class="language-graphql vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">graphql</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#6F42C1;--shiki-dark:#B392F0;">refreshSession</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">(</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  refreshToken</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">String</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">): </span><span style="--shiki-light:#6F42C1;--shiki-dark:#B392F0;">AuthPayload</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">!</span></span></code></pre></div><h2 id="arguments" tabindex="-1">Arguments <a class="header-anchor" href="#arguments" aria-label="Permalink to &quot;Arguments&quot;">​</a></h2><h3 id="refresh-token" tabindex="-1"><a href="#refresh-token"><code>refreshSession.refreshToken</code></a> · <a href="/api-reference/types/scalars/string.html"><code>String!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#refresh-token" aria-label="Permalink to &quot;[\`refreshSession.refreshToken\`](#refresh-token) · [\`String!\`](/api-reference/types/scalars/string) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#refresh-token}&quot;">​</a></h3><p>The newest refresh token of the session; with Graycard-Session: cookie any text, and the browser&#39;s is taken.</p><h2 id="type" tabindex="-1">Type <a class="header-anchor" href="#type" aria-label="Permalink to &quot;Type&quot;">​</a></h2><h3 id="authpayload" tabindex="-1"><a href="/api-reference/types/objects/auth-payload.html"><code>AuthPayload</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#authpayload" aria-label="Permalink to &quot;[\`AuthPayload\`](/api-reference/types/objects/auth-payload) &lt;Badge type=&quot;info&quot; text=&quot;object&quot; /&gt;&quot;">​</a></h3><p>Who signed in, and with what they prove it from now on.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api-reference/operations/mutations/refresh-session.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const refreshSession = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  refreshSession as default
};
