import type { LanguageWords } from "@/lib/cards/words/language-words";

export const portuguese: LanguageWords = {
  headings: {
    title: "resumo, título, nome, assunto, tarefa, descrição resumida, descrição curta",
    reference: "chave da item, chave do item, chave da pendência, chave, referência",
    number: "id do item, número, identificador, índice, código, nº, n°, núm",
    url: "ligação, endereço",
    type: "tipo de item, tipo do item, tipo de pendência, tipo de item de trabalho, tipo, tipo de tarefa, categoria, natureza",
    size: "tamanho",
    points: "pontos, peso, pontos de história, estimativa",
    client: "cliente, empresa",
    classOfService: "classe de serviço",
    prioritised:
      "priorizado, priorizada, a fazer, pendente, criado, criada, data de criação, criado em, criação, aberto, aberta, abertura, solicitado, solicitada, registrado",
    committed:
      "data de início, data de ativação, em andamento, início, começo, iniciado, iniciada, começado, em progresso, em desenvolvimento, início real, ativação, comprometido, início do trabalho, início dos trabalhos, trabalho iniciado, atendimento iniciado, início do desenvolvimento",
    released:
      "resolvido, resolvida, resolução, data de fechamento, data de conclusão, concluído, concluída, conclusão, término, data de término, fechado, fechada, fechamento, encerrado, encerrada, encerramento, finalizado, finalizada, terminado, entregue, publicado, liberado, feito, em produção, data de resolução, pronto",
    promised:
      "data de entrega, data limite, data de vencimento, vencimento, prazo, prometido, data prometida, entrega prevista",
    cancelled: "cancelado, cancelada, descartado, abandonado, cancelamento",
    notes: "descrição, notas, observações, comentários",
    labels: "etiquetas, etiqueta, rótulos",
    status: "estado, situação, etapa, coluna, fase",
    resolution:
      "resolução, motivo, motivo de fechamento, motivo do fechamento, motivo do encerramento",
    project: "projeto, repositório, produto",
    end: "fim, data fim",
    parent: "pai, tarefa pai, item pai, pendência pai, tarefa principal, chave pai",
  },
  changed:
    "atualizado, atualizada, atualização, modificado, modificada, modificação, alterado, alterada, alteração, visto, visualizado, visualização, exportado, exportada, exportação, última, último, editado, mudança, transição",
  planned:
    "previsto, prevista, previsão, planejado, planejada, planeado, planeada, programado, programada, agendado, agendada, estimado, estimada, estimativa, esperado, esperada, meta, vencimento, limite, prazo, prometido, prometida, nascimento, aniversário, lembrete, validade, entrega prevista",
  date: "data, dia, hora, em",
  card: "pendência, tarefa, cartão, item, trabalho, de, do, da, dos, das",
  actual: "real, efetivo, efetiva",
  startDate: "data de início, data inicial, data início",
  statuses: {
    cancelled: "cancelad*, rejeitad*, descartad*, abandonad*, duplicad*, não será *, obsolet*",
    started:
      "em andamento, em progresso, em desenvolvimento, desenvolvimento, iniciad*, início, fazendo, em execução, em análise, análise, em revisão, revisão, em teste, em testes, testes, homologação, em homologação, hml, validação, bloquead*, em espera, aguardando",
    done: "concluíd*, feito, feita, fechad*, resolvid*, finalizad*, encerrad*, terminad*, entregue, fim, publicad*, liberad*, em produção, produção, implantad*",
    queue:
      "a fazer, tarefas pendentes, pendente, pendentes, abert*, novo, nova, priorizad*, planejad*, reabert*, criado, não iniciado, ideias, fila",
  },
  work: {
    bug: "erro, erros, falha, falhas, defeito, defeitos, correção",
    support:
      "suporte, chamado, chamados, incidente, incidentes, solicitação, dúvida, reclamação, atendimento",
    chore:
      "tarefa, tarefas, subtarefa, subtarefas, manutenção, infraestrutura, débito técnico, dívida técnica, pesquisa, documentação",
    feature:
      "história, histórias, história de usuário, melhoria, melhorias, funcionalidade, funcionalidades, recurso, requisito, épico, nova funcionalidade",
  },
  parts: "subtarefa, subtarefas, sub tarefa, sub tarefas, subitem",
  wholes: "épico, iniciativa, tema",
  before: "anterior, antigo, antiga, prévio",
  after: "novo, nova, para, seguinte, depois",
};
