# What Tab completes after "collab" in bash: eval "$(collab completion bash)" in ~/.bashrc
_collab() {
  local line="${COMP_LINE:0:COMP_POINT}" words=() rest value
  # Bash takes a word apart at ":" and "=", which collab does not.
  read -ra words <<<"$line"
  [[ $line == *[[:space:]] ]] && words+=("")
  local word="${words[${#words[@]} - 1]}" current="${COMP_WORDS[COMP_CWORD]}"
  [[ $current == [=:] ]] && current=""
  local before="${word%"$current"}" files=none
  COMPREPLY=()
  while IFS=$'\t' read -r value rest; do
    case "$value" in
      :files | :folders | :none) files="${value#:}" ;;
      *) COMPREPLY+=("${value#"$before"}") ;;
    esac
  done < <(command "${words[0]}" __complete -- "${words[@]:1}" 2>/dev/null)
  if [[ $files == none ]]; then
    local at
    for at in "${!COMPREPLY[@]}"; do printf -v "COMPREPLY[at]" %q "${COMPREPLY[at]}"; done
    return 0
  fi
  compopt -o filenames 2>/dev/null
  local kind=-f
  [[ $files == folders ]] && kind=-d
  while IFS= read -r value; do COMPREPLY+=("$value"); done < <(compgen "$kind" -- "$current")
  return 0
}
complete -F _collab collab
