-- Drives collab's language server as an editor does; prints what it shows, as JSON.
local node, collab, file = unpack(vim.fn.split(vim.env.EDITOR_ARGS, "\n"))
vim.cmd("edit " .. vim.fn.fnameescape(file))
local client = vim.lsp.start_client({
  name = "collab",
  cmd = { node, collab, "lsp", "--lang", "en" },
  root_dir = vim.fn.fnamemodify(file, ":h"),
})
vim.lsp.buf_attach_client(0, client)

local function wait(done)
  return vim.wait(20000, done, 50)
end
local function ask(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, 20000)
  return answers and answers[client] and answers[client].result
end
local function codes()
  return vim.tbl_map(function(found) return found.code end, vim.diagnostic.get(0))
end

local said = {}
said.diagnosed = wait(function() return #vim.diagnostic.get(0) > 0 end)
said.codes = codes()
said.message = vim.diagnostic.get(0)[1].message

local text = vim.lsp.util.make_text_document_params()
local function at(line, character)
  return { textDocument = text, position = { line = line, character = character } }
end
said.hover = ask("textDocument/hover", at(2, 4)).contents.value
said.completions = vim.tbl_map(function(item) return item.label end, ask("textDocument/completion", at(3, 10)))
said.symbols = vim.tbl_map(function(symbol) return symbol.name end, ask("textDocument/documentSymbol", { textDocument = text }))

local range = { start = { line = 2, character = 0 }, ["end"] = { line = 2, character = 4 } }
local actions = ask("textDocument/codeAction", { textDocument = text, range = range, context = { diagnostics = {} } })
for _, action in ipairs(actions) do
  if vim.startswith(action.title, "Fix:") then
    vim.lsp.util.apply_workspace_edit(action.edit, "utf-16")
    break
  end
end
said.line = vim.api.nvim_buf_get_lines(0, 2, 3, false)[1]
said.settled = wait(function() return not vim.tbl_contains(codes(), "front-matter-valid") end)
said.codesAfter = codes()

vim.lsp.get_client_by_id(client).stop()
said.stopped = wait(function() return vim.lsp.client_is_stopped(client) end)
vim.fn.writefile({ vim.json.encode(said) }, file .. ".said")
vim.cmd("qall!")
